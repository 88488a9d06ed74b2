import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../src/domain/shared/calendar.ts';
import { noonOf } from '../../../src/domain/shared/local-day.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/shared/settings.ts';
import { asksForReminder, reminderAssignee, reminderTitle } from '../../../src/domain/support/reminder.ts';
import { type RequestSituation, settleRequest } from '../../../src/domain/support/settlement.ts';

const TODAY = parseDay('2026-11-23') ?? 0;

const request = (values: Partial<RequestSituation> = {}): RequestSituation => ({
  state: 'ASKED',
  company: { id: 'a', importance: 60 },
  namesCompany: true,
  opportunity: { stage: 'PROPOSAL', amount: { amount: 50_000, currency: 'USD' }, closenessOutcome: null },
  largeDealThreshold: { amount: 100_000, currency: 'USD' },
  neededBy: TODAY,
  winning: null,
  deliveredOn: null,
  priority: null,
  priorityReason: null,
  outcome: null,
  closenessOutcome: null,
  ...values,
});

const settle = (values: Partial<RequestSituation> = {}) =>
  settleRequest(request(values), DEFAULT_SETTINGS, TODAY, 'en');

it('with "can we win?" at a weight: (65 + 0.5 × 90) / 1.5', () => {
  expect(settle({ winning: { weight: 0.5, points: 90 } })).toMatchObject({
    priority: 73.3,
    priorityReason:
      'Importance 60 × 0.5 + deal size 50 × 0.3 + urgency 100 × 0.2. Beside it "can we win?" counts 90 points with the weight 0.5.',
  });
});

const REASON = 'Importance 60 × 0.5 + deal size 50 × 0.3 + urgency 100 × 0.2.';

describe('settling a request', () => {
  it.each<[string, Partial<RequestSituation>, ReturnType<typeof settle>]>([
    ['a fresh one', {}, { priority: 65, priorityReason: REASON, outcome: 'OPEN' }],
    [
      'one that names no company',
      { namesCompany: false },
      { companyId: 'a', priority: 65, priorityReason: REASON, outcome: 'OPEN' },
    ],
    ['one that stands', { priority: 65, priorityReason: REASON, outcome: 'OPEN' }, {}],
    [
      'a delivered one keeps its priority, and gets its day',
      { state: 'DELIVERED', priority: 12.3, priorityReason: 'before', outcome: 'OPEN' },
      { deliveredOn: '2026-11-23' },
    ],
    [
      'a delivered one with a day keeps that',
      { state: 'DELIVERED', deliveredOn: TODAY - 9, outcome: 'OPEN' },
      {},
    ],
    ['a declined one', { state: 'DECLINED', priority: 12.3, outcome: 'OPEN' }, {}],
    [
      'a won deal',
      {
        state: 'DELIVERED',
        deliveredOn: TODAY,
        outcome: 'OPEN',
        opportunity: { stage: 'CUSTOMER', amount: null, closenessOutcome: 'IMPROVED' },
      },
      { outcome: 'WON', closenessOutcome: 'IMPROVED' },
    ],
    [
      'a lost deal',
      {
        state: 'DECLINED',
        outcome: 'OPEN',
        opportunity: { stage: 'LOST', amount: null, closenessOutcome: null },
      },
      { outcome: 'LOST' },
    ],
    [
      "a plan's request has no outcome",
      { state: 'DECLINED', opportunity: null, outcome: 'WON', closenessOutcome: 'SAME' },
      { outcome: null, closenessOutcome: null },
    ],
  ])('%s', (_, values, expected) => {
    expect(settle(values)).toEqual(expected);
  });

  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ASKED', 'ACCEPTED', 'IN_PROGRESS', 'DELIVERED', 'DECLINED', null),
        fc.boolean(),
        fc.constantFrom('NEW', 'CUSTOMER', 'LOST', null),
        fc.integer({ min: TODAY - 50, max: TODAY + 50 }),
        (state, namesCompany, stage, neededBy) => {
          const given = request({
            state,
            namesCompany,
            neededBy,
            opportunity: stage === null ? null : { stage, amount: null, closenessOutcome: 'SAME' },
          });
          const { companyId, deliveredOn, ...values } = settleRequest(given, DEFAULT_SETTINGS, TODAY, 'en');
          const after = {
            ...given,
            ...values,
            namesCompany: namesCompany || companyId !== undefined,
            deliveredOn: deliveredOn === undefined ? given.deliveredOn : parseDay(deliveredOn),
          };
          expect(settleRequest(after, DEFAULT_SETTINGS, TODAY, 'en')).toEqual({});
        },
      ),
    );
  });
});

describe('a reminder', () => {
  const asks = (values: Partial<Parameters<typeof asksForReminder>[0]>) =>
    asksForReminder({ state: 'ASKED', neededBy: TODAY, remindedOn: null, ...values }, TODAY);

  it.each<[string, Parameters<typeof asks>[0], boolean]>([
    ['is made three days before', { neededBy: TODAY + 3 }, true],
    ['not four days before', { neededBy: TODAY + 4 }, false],
    ['at once for a date that is past', { neededBy: TODAY - 90 }, true],
    ['while the help is on its way', { state: 'IN_PROGRESS' }, true],
    ['not after it was delivered', { state: 'DELIVERED' }, false],
    ['nor declined', { state: 'DECLINED' }, false],
    ['nor without a date', { neededBy: null }, false],
    ['nor a second time', { remindedOn: TODAY - 1 }, false],
  ])('%s', (_, values, expected) => {
    expect(asks(values)).toBe(expected);
  });

  it('goes to the supporter, else the director, else who asked', () => {
    expect(reminderAssignee({ supporter: 's', director: 'd', requestedBy: 'r' })).toBe('s');
    expect(reminderAssignee({ supporter: null, director: 'd', requestedBy: 'r' })).toBe('d');
    expect(reminderAssignee({ supporter: null, director: null, requestedBy: 'r' })).toBe('r');
    expect(reminderAssignee({ supporter: null, director: null, requestedBy: null })).toBeNull();
  });

  it('names the request', () => {
    expect(reminderTitle('Architect for the bid', 'en')).toBe('Support needed: Architect for the bid');
    expect(reminderTitle(' ', 'en')).toBe('Support needed: request without a name');
  });
});

describe('noon of a day', () => {
  it.each([
    ['UTC', '2026-11-23', '2026-11-23T12:00:00.000Z'],
    ['Asia/Shanghai', '2026-11-23', '2026-11-23T04:00:00.000Z'],
    ['America/Los_Angeles', '2026-11-23', '2026-11-23T20:00:00.000Z'],
    ['Europe/Berlin', '2026-07-01', '2026-07-01T10:00:00.000Z'],
    // The clocks change in the night before.
    ['Europe/Berlin', '2026-10-25', '2026-10-25T11:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '2026-03-29T10:00:00.000Z'],
    // The day is another one than in UTC at the same hour.
    ['Pacific/Kiritimati', '2026-11-23', '2026-11-22T22:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-11-23', '2026-11-23T23:00:00.000Z'],
    ['Asia/Kathmandu', '2026-11-23', '2026-11-23T06:15:00.000Z'],
  ])('in %s on %s', (timeZone, day, expected) => {
    expect(noonOf(parseDay(day) ?? 0, timeZone).toISOString()).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { createContext } from '../../demo/data/context.ts';
import { generateDemo } from '../../demo/data/generate.ts';
import { LIFE_SHAPES, type LifeShape } from '../../demo/data/life/stories.ts';
import { datedRates } from '../../demo/data/money.ts';
import { standingsOf } from '../../demo/data/standing.ts';
import type { DemoData } from '../../demo/data/types.ts';
import { MOST_ADDRESSEES } from '../../src/domain/closeness/interactions.ts';
import { dayNumber, MEMBERS, SEEDS, TODAY, TODAY_NUMBER } from './demo-data.ts';

/** Everything of one account. */
function recordsOf(data: DemoData, companyId: string) {
  const of = <Row extends { companyId?: string }>(rows: readonly Row[]): Row[] =>
    rows.filter((row) => row.companyId === companyId);
  const people = of(data.people);
  const known = new Set(people.map(({ id }) => id));
  const isKnown = ({ personId }: { personId?: string }): boolean =>
    personId !== undefined && known.has(personId);
  const mailIds = new Set(data.messageParticipants.filter(isKnown).map(({ messageId }) => messageId));
  const meetingIds = new Set(
    data.calendarEventParticipants.filter(isKnown).map(({ calendarEventId }) => calendarEventId),
  );
  const mails = data.messages
    .filter(({ id }) => mailIds.has(id))
    .map((message) => ({
      ...message,
      lines: data.messageParticipants.filter(({ messageId }) => messageId === message.id),
      directions: data.messageChannelMessageAssociations
        .filter(({ messageId }) => messageId === message.id)
        .map(({ direction }) => direction),
    }));
  const meetings = data.calendarEvents
    .filter(({ id }) => meetingIds.has(id))
    .map((event) => ({
      ...event,
      seats: data.calendarEventParticipants.filter(({ calendarEventId }) => calendarEventId === event.id),
      isInOurCalendar: data.calendarChannelEventAssociations.some(
        ({ calendarEventId }) => calendarEventId === event.id,
      ),
    }));
  const contracts = of(data.contracts);
  return { people, mails, meetings, contracts, deals: of(data.opportunities) };
}

type Records = ReturnType<typeof recordsOf>;

const monthsOf = ({ startsOn = '', endsOn = '' }: Records['contracts'][number]): number =>
  Math.round((dayNumber(endsOn) - dayNumber(startsOn)) / 30.4);
const isOpen = ({ stage }: Records['deals'][number]): boolean => stage !== 'CUSTOMER' && stage !== 'LOST';
const micros = ({ amount }: Records['deals'][number]): number | undefined => amount?.amountMicros;
const daysLate = ({ closeDate }: Records['deals'][number]): number =>
  closeDate === undefined ? 0 : TODAY_NUMBER - dayNumber(closeDate);
const hasMember = ({ lines }: Records['mails'][number]): boolean =>
  lines.some(({ workspaceMemberId }) => workspaceMemberId);

/** How often an account shows its shape, and how often it should. */
const SHOWN: Readonly<
  Record<Exclude<LifeShape, 'HAND_OVER' | 'DUPLICATE_COMPANY'>, [number, (records: Records) => number]>
> = {
  MULTI_YEAR: [1, ({ contracts }) => contracts.filter((one) => monthsOf(one) === 36).length],
  OPEN_ENDED: [2, ({ contracts }) => contracts.filter(({ startsOn, endsOn }) => startsOn && !endsOn).length],
  MONTHLY: [1, ({ contracts }) => contracts.filter(({ amountPer }) => amountPer === 'MONTH').length],
  YEARLY: [
    1,
    ({ contracts }) => contracts.filter((one) => one.amountPer === 'YEAR' && monthsOf(one) === 36).length,
  ],
  PRICE_STEP: [
    1,
    ({ contracts }) =>
      contracts.filter(
        ({ startsOn = '', amountFrom = '', earlierAmounts = [], amount }) =>
          startsOn < amountFrom &&
          amountFrom < TODAY &&
          earlierAmounts.every(
            ({ until, amountMicros }) => until === amountFrom && amountMicros < (amount?.amountMicros ?? 0),
          ),
      ).length,
  ],
  EARLY_RENEWAL: [
    1,
    ({ deals, contracts }) =>
      deals.filter(({ partOfContractId, stage }) =>
        contracts.some(
          ({ id, endsOn = '' }) => id === partOfContractId && stage === 'CUSTOMER' && endsOn > TODAY,
        ),
      ).length,
  ],
  NOTICE_GIVEN: [
    1,
    ({ contracts }) =>
      contracts.filter(({ status, terminatedOn = '' }) => status === 'TERMINATED' && terminatedOn > TODAY)
        .length,
  ],
  REFUND: [1, ({ deals }) => deals.filter((deal) => (micros(deal) ?? 0) < 0).length],
  FREE_PILOT: [1, ({ deals }) => deals.filter((deal) => micros(deal) === 0 && !isOpen(deal)).length],
  WITHOUT_AMOUNT_OR_DATE: [
    5,
    ({ deals, contracts }) =>
      deals.filter(({ amount }) => !amount).length +
      contracts.filter(({ amount, startsOn, endsOn }) => !amount || (!startsOn && !endsOn)).length,
  ],
  OVERDUE: [3, ({ deals }) => deals.filter((deal) => isOpen(deal) && daysLate(deal) > 0).length],
  DATED_RATES: [
    2,
    ({ deals, contracts }) =>
      new Set([...deals, ...contracts].flatMap(({ amount }) => amount?.currencyCode ?? [])).size,
  ],
  SHARED_MAILBOX: [
    20,
    ({ mails }) =>
      mails.filter(
        (mail) =>
          !hasMember(mail) &&
          mail.directions.length === 1 &&
          mail.lines.some(({ handle }) => handle.startsWith('sales@')),
      ).length,
  ],
  SHARED_CALENDAR: [
    4,
    ({ meetings }) =>
      meetings.filter(
        ({ seats, isInOurCalendar }) =>
          isInOurCalendar && seats.every(({ workspaceMemberId }) => !workspaceMemberId),
      ).length,
  ],
  CAMPAIGN: [
    3,
    ({ mails }) =>
      mails.filter(({ lines }) => lines.filter(({ role }) => role === 'TO').length > MOST_ADDRESSEES).length,
  ],
  DECLINED_MEETINGS: [
    3,
    ({ meetings }) =>
      meetings.filter(({ seats }) => seats.some(({ responseStatus }) => responseStatus === 'DECLINED'))
        .length,
  ],
  REP_LEFT: [
    9,
    ({ mails }) => mails.filter((mail) => !hasMember(mail) && mail.directions.includes('OUTGOING')).length,
  ],
  DUPLICATE_PERSON: [
    2,
    ({ people }) =>
      people.filter(({ name }) => `${name.firstName} ${name.lastName}` === 'Ingrid Thorsen').length,
  ],
};

describe.each(SEEDS)('what happens in the life of a firm, in the demo of seed %i', (seed) => {
  const { data, stories } = generateDemo({ seed, today: TODAY, memberIds: MEMBERS });

  it('has every shape, each told with the name of an account', () => {
    expect([...new Set(stories.map(({ shape }) => shape))]).toEqual(LIFE_SHAPES);
    const names = new Map(data.companies.map(({ id, name }) => [id, name]));
    for (const { companyId, company, story } of stories) {
      expect(names.get(companyId)).toBe(company);
      expect(story).toMatch(/\w/);
    }
  });

  it.each(Object.entries(SHOWN))('shows %s as often as it says', (shape, [times, count]) => {
    const [story, ...others] = stories.filter((one) => one.shape === shape);
    expect(others).toEqual([]);
    expect(count(recordsOf(data, story?.companyId ?? ''))).toBe(times);
  });

  it('has two companies of nearly the same name, each with business, people and mails', () => {
    const twins = stories.filter(({ shape }) => shape === 'DUPLICATE_COMPANY');
    expect(twins.map(({ company }) => company)).toEqual(['Redpoll Pumps', 'Redpoll Pumps Ltd']);
    for (const { companyId } of twins) {
      const { deals, contracts, people, mails } = recordsOf(data, companyId);
      expect([deals.length, contracts.length, people.length]).toEqual([1, 1, 3]);
      expect(mails.length).toBeGreaterThan(10);
    }
  });

  it('has two key accounts that were handed over in the middle of a year', () => {
    const handed = stories.filter(({ shape }) => shape === 'HAND_OVER');
    expect(handed).toHaveLength(2);
    for (const { companyId } of handed) {
      const account = data.keyAccounts.find((one) => one.companyId === companyId);
      const [before, now] = account?.coverageHistory ?? [];
      expect(now).toMatchObject({
        regionalOwnerId: account?.regionalOwnerId,
        directorId: account?.directorId ?? null,
      });
      expect(before?.regionalOwnerId).not.toBe(now?.regionalOwnerId);
      expect((before?.since ?? TODAY) < (now?.since ?? '')).toBe(true);
      expect(TODAY_NUMBER - dayNumber(now?.since ?? '')).toBe(140);
    }
  });
});

describe('by the rules of the app', () => {
  const options = { seed: 1, today: TODAY, memberIds: MEMBERS };
  const { data, stories } = generateDemo(options);
  const standings = standingsOf(createContext(options), data);
  const closenessOf = (shape: LifeShape) => {
    const { companyId = '' } = stories.find((one) => one.shape === shape) ?? {};
    const standing = standings.get(companyId);
    if (!standing) throw new Error(`${shape} has no standing`);
    return standing.closenessOn(TODAY_NUMBER);
  };

  it.each<[LifeShape, number]>([
    ['SHARED_MAILBOX', 1],
    ['REP_LEFT', 1],
    // Two people are at every meeting.
    ['SHARED_CALENDAR', 2],
    ['CAMPAIGN', 0],
  ])('%s has %i threads', (shape, threads) => {
    expect(closenessOf(shape).parts.threads).toBe(threads);
  });

  it('rates are as of the years in which something was agreed', () => {
    expect(datedRates(TODAY_NUMBER)).toEqual({
      USD: 1,
      EUR: [
        { from: '2024-01-01', rate: 1.05 },
        { from: '2025-01-01', rate: 1.11 },
        { from: '2026-01-01', rate: 1.08 },
      ],
      GBP: [
        { from: '2024-01-01', rate: 1.24 },
        { from: '2025-01-01', rate: 1.3 },
        { from: '2026-01-01', rate: 1.27 },
      ],
    });
  });
});

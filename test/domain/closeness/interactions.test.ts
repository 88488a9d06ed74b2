import { describe, expect, it } from 'vitest';
import {
  type Email,
  type EmailParticipant,
  type Meeting,
  type MeetingParticipant,
  tiesByContact,
  trafficByContact,
} from '../../../src/domain/closeness/interactions.ts';
import { day } from '../support/records.ts';

const MOMENT = { now: new Date('2026-06-30T12:00:00Z'), timeZone: 'UTC' };
const TODAY = day('2026-06-30');
const YESTERDAY = TODAY - 1;

const line = (id: string, role: string, fields: Partial<EmailParticipant> = {}): EmailParticipant => ({
  id,
  role,
  personId: null,
  memberId: null,
  ...fields,
});
const anna = (role: string, id = 'anna'): EmailParticipant => line(id, role, { personId: 'anna' });
const rep = (role: string): EmailParticipant => line('rep', role, { memberId: 'rep' });
const alias = (role: string): EmailParticipant => line('alias', role);
const email = (
  participants: EmailParticipant[],
  directions: string[] = [],
  fields: Partial<Email> = {},
): Email => ({
  id: 'mail-1',
  sentAt: new Date('2026-06-29T09:00:00Z'),
  isDraft: false,
  isCampaign: false,
  isUndelivered: false,
  participants,
  directions,
  ...fields,
});

const guest = (id: string, fields: Partial<MeetingParticipant> = {}): MeetingParticipant => ({
  id,
  personId: null,
  memberId: null,
  isDeclined: false,
  ...fields,
});
const annaAt = (fields: Partial<MeetingParticipant> = {}) => guest('anna', { personId: 'anna', ...fields });
const repAt = (fields: Partial<MeetingParticipant> = {}) => guest('rep', { memberId: 'rep', ...fields });
const meeting = (participants: MeetingParticipant[], fields: Partial<Meeting> = {}): Meeting => ({
  id: 'meeting-1',
  startsAt: new Date('2026-06-29T09:00:00Z'),
  isCancelled: false,
  participants,
  isInOurCalendar: false,
  ...fields,
});

const ofAnna = (emails: Email[], meetings: Meeting[] = []) =>
  trafficByContact(emails, meetings, MOMENT).get('anna') ?? { interactions: [], uncounted: [] };
const IN = { kind: 'EMAIL_IN', day: YESTERDAY };
const OUT = { kind: 'EMAIL_OUT', day: YESTERDAY };
const MET = { kind: 'MEETING', day: YESTERDAY };
const many = (count: number, role = 'TO') =>
  Array.from({ length: count }, (_, index) => line(`other-${index}`, role));

describe('an e-mail', () => {
  it.each<[string, Email, object | null]>([
    ['from the contact to a member is in', email([anna('FROM'), rep('TO')]), IN],
    ['from the contact, a member in copy', email([anna('FROM'), alias('TO'), rep('CC')]), IN],
    [
      'from the contact to an alias, received by a mailbox of ours',
      email([anna('FROM'), alias('TO')], ['INCOMING']),
      IN,
    ],
    ['from the contact to an alias that no mailbox holds', email([anna('FROM'), alias('TO')]), null],
    [
      'from the contact, which only left a mailbox of ours',
      email([anna('FROM'), alias('TO')], ['OUTGOING']),
      null,
    ],
    ['from a member to the contact is out', email([rep('FROM'), anna('TO')]), OUT],
    ['the contact in blind copy', email([rep('FROM'), anna('BCC')]), OUT],
    ['from a shared mailbox, which it left', email([alias('FROM'), anna('TO')], ['OUTGOING']), OUT],
    [
      'from a colleague who left, received by another of us',
      email([alias('FROM'), anna('TO')], ['INCOMING']),
      null,
    ],
    [
      'received by one mailbox and sent by another',
      email([alias('FROM'), anna('TO')], ['INCOMING', 'OUTGOING']),
      OUT,
    ],
    ['the contact only to be answered to', email([rep('FROM'), anna('REPLY_TO')], ['OUTGOING']), null],
    ['from somebody else to both', email([alias('FROM'), anna('TO'), rep('TO')]), null],
    ['from the contact, a member only to be answered to', email([anna('FROM'), rep('REPLY_TO')]), null],
    [
      'from the contact to itself and a member is in, once',
      email([anna('FROM'), anna('CC', 'anna-cc'), rep('TO')]),
      IN,
    ],
    ['the contact in TO and in CC counts once', email([rep('FROM'), anna('TO'), anna('CC', 'anna-cc')]), OUT],
    [
      'the contact being the only member',
      email([line('anna', 'FROM', { personId: 'anna', memberId: 'anna' })]),
      null,
    ],
    [
      'between a contact who is a member too and another member',
      email([line('anna', 'FROM', { personId: 'anna', memberId: 'anna' }), rep('TO')]),
      IN,
    ],
  ])('%s', (_, one, expected) => {
    expect(ofAnna([one])).toEqual(
      expected === null
        ? { interactions: [], uncounted: [{ id: 'mail-1', cause: 'NOT_WITH_US', day: YESTERDAY }] }
        : { interactions: [expected], uncounted: [] },
    );
  });

  it.each<[string, Email, string | null]>([
    ['a campaign', email([rep('FROM'), anna('TO')], ['OUTGOING'], { isCampaign: true }), 'CAMPAIGN'],
    [
      'one that bounced',
      email([rep('FROM'), anna('TO')], ['OUTGOING'], { isUndelivered: true }),
      'UNDELIVERED',
    ],
    ['11 addressees', email([rep('FROM'), anna('TO'), ...many(10)]), 'MANY_ADDRESSEES'],
    [
      '11 addressees, in copy too',
      email(
        [rep('FROM'), anna('TO'), ...many(5), ...many(5, 'BCC')].map((one, index) => ({
          ...one,
          id: `${index}`,
        })),
      ),
      'MANY_ADDRESSEES',
    ],
    ['11 addressees of a mail in', email([anna('FROM'), rep('TO'), ...many(10)]), 'MANY_ADDRESSEES'],
    ['a draft is nothing at all', email([rep('FROM'), anna('TO')], [], { isDraft: true }), null],
    [
      'one of tomorrow',
      email([rep('FROM'), anna('TO')], [], { sentAt: new Date('2026-07-01T09:00:00Z') }),
      null,
    ],
    ['without a day', email([rep('FROM'), anna('TO')], [], { sentAt: null }), null],
  ])('%s does not count', (_, one, cause) => {
    expect(ofAnna([one])).toEqual({
      interactions: [],
      uncounted: cause === null ? [] : [{ id: 'mail-1', cause, day: YESTERDAY }],
    });
  });

  it('to 10 addressees counts; who is answered to is none of them', () => {
    expect(ofAnna([email([rep('FROM'), anna('TO'), ...many(9), alias('REPLY_TO')])]).interactions).toEqual([
      OUT,
    ]);
  });

  it('counts for each contact on it', () => {
    const traffic = trafficByContact(
      [email([rep('FROM'), anna('TO'), line('ben', 'CC', { personId: 'ben' })])],
      [],
      MOMENT,
    );
    expect([...traffic.keys()].sort()).toEqual(['anna', 'ben']);
    expect(traffic.get('ben')?.interactions).toEqual([OUT]);
  });
});

describe('a meeting', () => {
  const guests = (count: number) => Array.from({ length: count }, (_, index) => guest(`guest-${index}`));
  it.each<[string, Meeting, string | null]>([
    ['with a member counts', meeting([annaAt(), repAt()]), null],
    [
      'with one member who declined and one who did not',
      meeting([annaAt(), repAt({ isDeclined: true }), guest('boss', { memberId: 'boss' })]),
      null,
    ],
    ['that all of us declined', meeting([annaAt(), repAt({ isDeclined: true })]), 'MEETING_WITHOUT_US'],
    [
      'that all of us declined, though our calendar holds it',
      meeting([annaAt(), repAt({ isDeclined: true })], { isInOurCalendar: true }),
      'MEETING_WITHOUT_US',
    ],
    [
      'in one of our calendars, no member matched',
      meeting([annaAt(), guest('alias')], { isInOurCalendar: true }),
      null,
    ],
    ['in none of them', meeting([annaAt(), guest('alias')]), 'MEETING_WITHOUT_US'],
    ['cancelled', meeting([annaAt(), repAt()], { isCancelled: true }), 'CANCELLED'],
    ['declined by the contact', meeting([annaAt({ isDeclined: true }), repAt()]), 'DECLINED'],
    ['of 20 people', meeting([annaAt(), repAt(), ...guests(18)]), null],
    ['of 21 people', meeting([annaAt(), repAt(), ...guests(19)]), 'LARGE_MEETING'],
    [
      'with the contact on two lines, one declined',
      meeting([annaAt({ isDeclined: true }), annaAt({ id: 'anna-2' }), repAt()]),
      null,
    ],
    ['whose only member is the contact', meeting([annaAt({ memberId: 'anna' })]), 'MEETING_WITHOUT_US'],
  ])('%s', (_, one, cause) => {
    expect(ofAnna([], [one])).toEqual(
      cause === null
        ? { interactions: [MET], uncounted: [] }
        : { interactions: [], uncounted: [{ id: 'meeting-1', cause, day: YESTERDAY }] },
    );
  });

  it.each([
    ['that begins in a minute is nothing yet', new Date('2026-06-30T12:01:00Z'), []],
    ['that begins now counts', new Date('2026-06-30T12:00:00Z'), [{ kind: 'MEETING', day: TODAY }]],
    ['without a start is nothing', null, []],
  ])('%s', (_, startsAt, expected) => {
    expect(ofAnna([], [meeting([annaAt(), repAt()], { startsAt })])).toEqual({
      interactions: expected,
      uncounted: [],
    });
  });

  it('falls on a day of the workspace', () => {
    const late = meeting([annaAt(), repAt()], { startsAt: new Date('2026-06-29T17:00:00Z') });
    const traffic = trafficByContact([], [late], { ...MOMENT, timeZone: 'Asia/Shanghai' });
    expect(traffic.get('anna')?.interactions).toEqual([{ kind: 'MEETING', day: TODAY }]);
  });
});

it('finds nothing in nothing', () => {
  expect(trafficByContact([], [], MOMENT).size).toBe(0);
});

describe('who of us knows a contact', () => {
  const tiesOf = (emails: Email[], meetings: Meeting[] = []) =>
    tiesByContact(emails, meetings, MOMENT).get('anna') ?? [];
  const member = (id: string, role: string) => line(id, role, { memberId: id });

  it.each<[string, Email[], Meeting[], [string, number][]]>([
    [
      'whoever the contact wrote to',
      [email([anna('FROM'), rep('TO'), member('joe', 'CC')])],
      [],
      [
        ['joe', 1],
        ['rep', 1],
      ],
    ],
    [
      'whoever wrote to the contact',
      [email([rep('FROM'), anna('TO'), member('joe', 'CC')])],
      [],
      [['rep', 1]],
    ],
    [
      'whoever was there',
      [],
      [meeting([annaAt(), repAt(), guest('joe', { memberId: 'joe', isDeclined: true })])],
      [['rep', 1]],
    ],
    [
      'the most frequent first',
      [
        email([anna('FROM'), rep('TO')]),
        email([anna('FROM'), rep('TO'), member('joe', 'TO')], [], { id: 'mail-2' }),
      ],
      [],
      [
        ['rep', 2],
        ['joe', 1],
      ],
    ],
    ['nobody in particular through an alias', [email([anna('FROM'), alias('TO')], ['INCOMING'])], [], []],
    ['nobody by what does not count', [email([anna('FROM'), rep('TO'), ...many(11)])], [], []],
  ])('%s', (_name, emails, meetings, expected) => {
    expect(tiesOf(emails, meetings).map(({ memberId, count }) => [memberId, count])).toEqual(expected);
  });
});

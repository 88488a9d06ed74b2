/**
 * What counts as contact. One person of `a`, of whom nothing else is known; one e-mail in and one out today are one
 * exchange: maturity 1 / 3, volume 2, frequency 1 − e^(−0.2) = 0.1813, 100 / 3 × (0.4 + 0.6 × 0.1813) = 17.0, no thread.
 * Of `a` that is 0.5 × 0.17 × 45 = 3.8.
 */
import { create, type Given, type Mutation, type Stage, update } from './records.ts';
import type { Scenario } from './scenario.ts';

export const ed = (stage: Stage, values: Record<string, unknown> = {}): Given => ({
  object: 'person',
  values: {
    id: stage.id('person'),
    name: { firstName: 'Ed', lastName: 'Mail' },
    companyId: stage.id('a'),
    ...values,
  },
});

/** Whose line of an e-mail or a meeting it is. */
type Who = 'person' | 'member' | 'stranger';

const line = (stage: Stage, who: Who, key: string) => ({
  handle: `${key}@somewhere.example`,
  ...(who === 'person' ? { personId: stage.id('person') } : {}),
  ...(who === 'member' ? { workspaceMemberId: stage.memberId } : {}),
});

type Mail = {
  from: Who;
  to: readonly Who[];
  message?: Record<string, unknown>;
  /** What one of our mailboxes did with it; none holds it when left out. */
  direction?: 'INCOMING' | 'OUTGOING';
};

export const mail = (stage: Stage, key: string, { from, to, message, direction }: Mail): Given[] => [
  {
    object: 'message',
    values: {
      id: stage.id(key),
      headerMessageId: stage.id(`${key} header`),
      subject: key,
      receivedAt: stage.at(0),
      ...message,
    },
  },
  {
    object: 'messageParticipant',
    values: { messageId: stage.id(key), role: 'FROM', ...line(stage, from, `${key} from`) },
  },
  ...to.map((who, place) => ({
    object: 'messageParticipant',
    values: { messageId: stage.id(key), role: 'TO', ...line(stage, who, `${key} to ${place}`) },
  })),
  ...(direction === undefined
    ? []
    : [
        {
          object: 'messageChannelMessageAssociation',
          values: { messageId: stage.id(key), messageChannelId: stage.id('mailbox'), direction },
        },
      ]),
];

type Meeting = {
  /** Who is invited, and what they answered. */
  invited: readonly (readonly [who: Who, answer: 'ACCEPTED' | 'DECLINED'])[];
  event?: Record<string, unknown>;
  isInOurCalendar?: boolean;
};

/** A meeting of yesterday. */
export const meeting = (stage: Stage, { invited, event, isInOurCalendar = false }: Meeting): Given[] => [
  {
    object: 'calendarEvent',
    values: {
      id: stage.id('meeting'),
      title: 'Meeting',
      startsAt: stage.at(-1),
      endsAt: stage.at(-1),
      isCanceled: false,
      isFullDay: false,
      iCalUid: stage.id('uid'),
      ...event,
    },
  },
  ...invited.map(([who, responseStatus], place) => ({
    object: 'calendarEventParticipant',
    values: {
      calendarEventId: stage.id('meeting'),
      isOrganizer: place === 0,
      responseStatus,
      ...line(stage, who, `guest ${place}`),
    },
  })),
  ...(isInOurCalendar
    ? [
        {
          object: 'calendarChannelEventAssociation',
          values: { calendarEventId: stage.id('meeting'), calendarChannelId: stage.id('calendar') },
        },
      ]
    : []),
];

const made = (given: readonly Given[]): Mutation[] =>
  given.map(({ object, values }) => create(object, values));

const MAIL_IN: Mail = { from: 'person', to: ['member'] };
const MAIL_OUT: Mail = { from: 'member', to: ['person'] };

const ONE_EXCHANGE = { a: { importance: 18, closeness: 3.8, state: 'ACTIVE', missing: [] } };
/** The customer wrote, and was never answered. */
const UNANSWERED = (missing: string[]) => ({
  a: { importance: 18, closeness: 0, state: 'ACTIVE', missing },
});
const NOTHING = (missing: string[]) => ({
  a: { importance: 18, closeness: 0, state: 'UNKNOWN', missing },
});
const UNCOUNTED = ['INTERACTIONS_UNCOUNTED'];

// 2 exchanges of 3; volume 3, frequency 0.2592, recency 0.5^(1/60) = 0.9885: 98.85 × 2 / 3 × 0.5555 = 36.6, one thread
// quality 0.5 × 0.366 × 45 + density 0.2835 × 15
const MET = { a: { importance: 18, closeness: 12.5, state: 'ACTIVE', missing: [] } };

/** A mail in that counts, and one out as told. */
const answeredBy = (out: Mail) => (stage: Stage) =>
  made([...mail(stage, 'in', MAIL_IN), ...mail(stage, 'out', out)]);

const given = (stage: Stage): Given[] => [ed(stage)];

const OF_MAILS: Scenario[] = [
  {
    name: 'a mail and its answer are an exchange',
    given,
    change: answeredBy(MAIL_OUT),
    expected: ONE_EXCHANGE,
    contacts: { person: 17 },
    shows: (stage) => [
      { object: 'person', key: 'person', values: { lastContactOn: stage.day(0) } },
      { object: 'company', key: 'a', values: { lastContactOn: stage.day(0) } },
    ],
    requests: 0,
  },
  {
    name: 'mails of ours alone are none',
    given,
    change: (stage) => made(mail(stage, 'out', MAIL_OUT)),
    expected: NOTHING([]),
    contacts: { person: 0 },
    shows: () => [{ object: 'person', key: 'person', values: { lastContactOn: null } }],
    requests: 0,
  },
  {
    name: 'a shared mailbox, an alias or a colleague who left is us',
    given,
    change: (stage) =>
      made([
        ...mail(stage, 'in', { from: 'person', to: ['stranger'], direction: 'INCOMING' }),
        ...mail(stage, 'out', { from: 'stranger', to: ['person'], direction: 'OUTGOING' }),
      ]),
    expected: ONE_EXCHANGE,
    contacts: { person: 17 },
    requests: 0,
  },
  {
    name: 'mails between others are none, and that is said',
    given,
    change: (stage) => made(mail(stage, 'in', { from: 'person', to: ['stranger'] })),
    expected: NOTHING(UNCOUNTED),
    contacts: { person: 0 },
    requests: 0,
  },
  {
    name: 'a campaign is no answer',
    given: (stage) => [
      { object: 'messageCampaign', values: { id: stage.id('campaign'), subject: 'News' } },
      ed(stage),
    ],
    change: (stage) =>
      answeredBy({ ...MAIL_OUT, message: { messageCampaignId: stage.id('campaign') } })(stage),
    expected: UNANSWERED(UNCOUNTED),
    contacts: { person: 0 },
    requests: 0,
  },
  {
    name: 'a draft is nothing at all',
    given,
    change: answeredBy({ ...MAIL_OUT, message: { isDraft: true } }),
    expected: UNANSWERED([]),
    contacts: { person: 0 },
    requests: 0,
  },
  {
    name: 'mail that bounced is no answer',
    given,
    change: answeredBy({ ...MAIL_OUT, message: { deliveryStatus: 'BOUNCED' } }),
    expected: UNANSWERED(UNCOUNTED),
    contacts: { person: 0 },
    requests: 0,
  },
  {
    name: 'neither is mail to eleven',
    given,
    change: answeredBy({
      from: 'member',
      to: ['person', ...Array.from({ length: 10 }, (): Who => 'stranger')],
    }),
    expected: UNANSWERED(UNCOUNTED),
    contacts: { person: 0 },
    requests: 0,
  },
];

const OF_MEETINGS: Scenario[] = [
  {
    name: 'a meeting with one of us',
    given,
    change: (stage) =>
      made(
        meeting(stage, {
          invited: [
            ['member', 'ACCEPTED'],
            ['person', 'ACCEPTED'],
          ],
        }),
      ),
    expected: MET,
    contacts: { person: 36.6 },
    requests: 0,
  },
  {
    name: 'one that no member is matched in, but that is in our calendar',
    given,
    change: (stage) =>
      made(
        meeting(stage, {
          invited: [
            ['stranger', 'ACCEPTED'],
            ['person', 'ACCEPTED'],
          ],
          isInOurCalendar: true,
        }),
      ),
    expected: MET,
    contacts: { person: 36.6 },
    requests: 0,
  },
  ...(
    [
      [
        'that they declined',
        {
          invited: [
            ['member', 'ACCEPTED'],
            ['person', 'DECLINED'],
          ],
        },
      ],
      [
        'that the only one of us declined',
        {
          invited: [
            ['member', 'DECLINED'],
            ['person', 'ACCEPTED'],
          ],
          isInOurCalendar: true,
        },
      ],
      [
        'without us',
        {
          invited: [
            ['stranger', 'ACCEPTED'],
            ['person', 'ACCEPTED'],
          ],
        },
      ],
      [
        'that was cancelled',
        {
          invited: [
            ['member', 'ACCEPTED'],
            ['person', 'ACCEPTED'],
          ],
          event: { isCanceled: true },
        },
      ],
      [
        'of twenty-one',
        {
          invited: [
            ['member', 'ACCEPTED'],
            ['person', 'ACCEPTED'],
            ...Array.from({ length: 19 }, () => ['stranger', 'ACCEPTED'] as const),
          ],
        },
      ],
    ] satisfies [string, Meeting][]
  ).map(
    ([name, which]): Scenario => ({
      name: `a meeting ${name} is none, and that is said`,
      given,
      change: (stage) => made(meeting(stage, which)),
      expected: NOTHING(UNCOUNTED),
      contacts: { person: 0 },
      requests: 0,
    }),
  ),
];

const OVER_TIME: Scenario[] = [
  {
    name: 'the last contact is remembered when it is older than what is looked at',
    given: (stage) => [ed(stage, { lastContactOn: stage.day(-500) })],
    change: (stage) => [update('person', stage.id('person'), { buyingRole: 'USER' })],
    // silent for 500 days, more than 8 × 30
    expected: { a: { importance: 18, closeness: 0, state: 'DORMANT' } },
    contacts: { person: 0 },
    shows: (stage) => [
      { object: 'person', key: 'person', values: { lastContactOn: stage.day(-500) } },
      { object: 'company', key: 'a', values: { lastContactOn: stage.day(-500) } },
    ],
    requests: 2,
  },
];

export const CONTACT_LIFE_SCENARIOS: readonly Scenario[] = [...OF_MAILS, ...OF_MEETINGS, ...OVER_TIME];

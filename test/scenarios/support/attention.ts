/** The scenarios about the people of a key account: which signals it shows in the end, and in which words. */
import { create, type Given, type Mutation, remove, type Stage, update } from './records.ts';

export type AttentionScenario = {
  name: string;
  given?: (stage: Stage) => Given[];
  change: (stage: Stage) => Mutation[];
  /** Per key account: the signals, in their order. */
  expected: Record<string, string[]>;
  /** A sentence that the account `a` says. */
  says?: string;
};

type Values = Record<string, unknown>;

export const account = (stage: Stage, key: string, values: Values = {}): Given => ({
  object: 'keyAccount',
  values: { id: stage.id(`account ${key}`), name: key, companyId: stage.id(key), status: 'KEY', ...values },
});

export const person = (stage: Stage, key: string, values: Values = {}): Given => ({
  object: 'person',
  values: {
    id: stage.id(key),
    name: { firstName: key, lastName: 'Lee' },
    companyId: stage.id('a'),
    relationshipCheckedOn: stage.day(0),
    coverage: 'IN_DEPTH',
    ...values,
  },
});

/** A meeting of a person with a member, so many days ago. */
export const meeting = (stage: Stage, key: string, personKey: string, daysAgo: number): Given[] => [
  {
    object: 'calendarEvent',
    values: {
      id: stage.id(key),
      title: key,
      startsAt: stage.at(-daysAgo),
      endsAt: stage.at(-daysAgo),
      isCanceled: false,
      isFullDay: false,
      iCalUid: stage.id(`${key} uid`),
    },
  },
  {
    object: 'calendarEventParticipant',
    values: {
      calendarEventId: stage.id(key),
      personId: stage.id(personKey),
      isOrganizer: false,
      responseStatus: 'ACCEPTED',
      handle: 'them@customer.example',
    },
  },
  {
    object: 'calendarEventParticipant',
    values: {
      calendarEventId: stage.id(key),
      workspaceMemberId: stage.memberId,
      isOrganizer: true,
      responseStatus: 'ACCEPTED',
      handle: 'us@seller.example',
    },
  },
];

/** Two close people: one decides and is for us, one is critical. Nothing about them asks for attention. */
export function wellCovered(stage: Stage, key = 'a'): Given[] {
  const companyId = stage.id(key);
  return [
    person(stage, 'Dee', { buyingRole: 'DECISION_MAKER', supportLevel: 'SUPPORTER', companyId }),
    person(stage, 'Cas', { buyingRole: 'USER', supportLevel: 'NON_SUPPORTER', companyId }),
  ];
}

const attended = (stage: Stage): Given[] => [account(stage, 'a'), ...wellCovered(stage)];
const changed =
  (key: string, values: (stage: Stage) => Values) =>
  (stage: Stage): Mutation[] => [update('person', stage.id(key), values(stage))];

const NOBODY = ['NO_DECISION_MAKER', 'NO_MENTOR_OR_SUPPORTER', 'SINGLE_THREADED'];

export const ATTENTION_SCENARIOS: readonly AttentionScenario[] = [
  {
    name: 'a company without contacts gets its key account',
    change: (stage) => [create('keyAccount', account(stage, 'b').values)],
    expected: { b: NOBODY },
  },
  {
    name: 'a company whose people are well covered gets its key account',
    given: (stage) => wellCovered(stage, 'b'),
    change: (stage) => [create('keyAccount', account(stage, 'b').values)],
    expected: { b: [] },
  },
  {
    name: 'the decision maker takes another role',
    given: attended,
    change: changed('Dee', () => ({ buyingRole: 'EVALUATOR' })),
    expected: { a: ['NO_DECISION_MAKER'] },
    says: 'No decision maker is mapped: there are 2 contacts.',
  },
  {
    name: 'the only supporter becomes indifferent',
    given: attended,
    change: changed('Dee', () => ({ supportLevel: 'NEUTRAL' })),
    expected: { a: ['NO_MENTOR_OR_SUPPORTER'] },
  },
  {
    name: 'nobody vouches for the second contact any more',
    given: attended,
    change: changed('Cas', () => ({ coverage: 'NO_CONTACT' })),
    expected: { a: ['SINGLE_THREADED'] },
    says: 'Everything hangs on Dee Lee: nobody else is close enough to hold the account.',
  },
  {
    name: 'an enemy who approves comes',
    given: attended,
    change: (stage) => [
      create('person', person(stage, 'Eve', { buyingRole: 'APPROVER', supportLevel: 'ENEMY' }).values),
    ],
    expected: { a: ['ENEMY_DECIDES'] },
    says: 'Against us among those who decide: Eve Lee.',
  },
  {
    name: 'the last critic leaves, and three are known',
    given: (stage) => [
      ...attended(stage),
      person(stage, 'Kim', { supportLevel: 'NEUTRAL' }),
      person(stage, 'Lou', { supportLevel: 'MENTOR' }),
    ],
    change: (stage) => [remove('person', stage.id('Cas'))],
    expected: { a: ['NOBODY_CRITICAL'] },
  },
  {
    name: 'somebody who was never met joins the inner circle',
    given: (stage) => [
      ...attended(stage),
      person(stage, 'Pat', { relationshipCheckedOn: null, coverage: null }),
    ],
    change: changed('Pat', () => ({ influence: 'INNER_CIRCLE' })),
    expected: { a: ['KEY_PERSON_SILENT'] },
    says: 'Silent for too long: Pat Lee (no contact in 365 days).',
  },
  {
    name: 'somebody who was met in a rhythm, and then no more, joins the inner circle',
    given: (stage) => [
      ...attended(stage),
      person(stage, 'Pat', { relationshipCheckedOn: null, coverage: null }),
      ...[50, 60, 70, 80].flatMap((daysAgo) => meeting(stage, `meeting ${daysAgo}`, 'Pat', daysAgo)),
    ],
    change: changed('Pat', () => ({ influence: 'INNER_CIRCLE' })),
    expected: { a: ['KEY_PERSON_SILENT'] },
    says: 'Silent for too long: Pat Lee (since 2026-10-04, rhythm 10 days).',
  },
  {
    name: 'the relationship with the silent one is checked',
    given: (stage) => [
      ...attended(stage),
      person(stage, 'Pat', {
        influence: 'INNER_CIRCLE',
        relationshipCheckedOn: stage.day(-91),
        coverage: 'BRIEF_CONTACT',
      }),
    ],
    change: changed('Pat', (stage) => ({ relationshipCheckedOn: stage.day(-1) })),
    expected: { a: [] },
  },
  {
    name: 'the decision maker moves to another key account',
    given: (stage) => [...attended(stage), account(stage, 'b', { status: 'WATCH' })],
    change: changed('Dee', (stage) => ({ companyId: stage.id('b') })),
    expected: { a: NOBODY, b: ['SINGLE_THREADED'] },
  },
  {
    name: 'the account becomes a former one: it is left in peace',
    given: (stage) => [account(stage, 'a')],
    change: (stage) => [update('keyAccount', stage.id('account a'), { status: 'FORMER' })],
    expected: { a: [] },
  },
  {
    name: 'a former one is watched again',
    given: (stage) => [account(stage, 'a', { status: 'FORMER' })],
    change: (stage) => [update('keyAccount', stage.id('account a'), { status: 'WATCH' })],
    expected: { a: NOBODY },
  },
  {
    name: 'people of a former account change',
    given: (stage) => [account(stage, 'a', { status: 'FORMER' }), ...wellCovered(stage)],
    change: changed('Dee', () => ({ supportLevel: 'ENEMY' })),
    expected: { a: [] },
  },
];

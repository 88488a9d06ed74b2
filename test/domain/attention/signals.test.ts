import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signalText } from '../../../src/domain/attention/signal-texts.ts';
import { type AttentionSignal, attentionSignals, isAttended } from '../../../src/domain/attention/signals.ts';
import { toStakeholder } from '../../../src/domain/attention/stakeholder.ts';
import { parseDay } from '../../../src/domain/shared/calendar.ts';
import type { Contact, Interaction } from '../../../src/domain/shared/records.ts';

const TODAY = parseDay('2026-11-23') ?? 0;

type Given = Partial<Contact> & { name?: string };

const meetings = (...daysAgo: number[]): Interaction[] =>
  daysAgo.map((days) => ({ kind: 'MEETING', day: TODAY - days }));

function person({ name = 'Ann', ...values }: Given) {
  const contact: Contact = {
    id: name,
    buyingRole: null,
    supportLevel: null,
    influence: null,
    coverage: null,
    relationshipCheckedOn: null,
    lastContactOn: null,
    reportsToId: null,
    interactions: [],
    uncounted: [],
    ...values,
  };
  return toStakeholder(contact, name, TODAY);
}

const signalsOf = (...people: Given[]): AttentionSignal[] => attentionSignals(people.map(person), TODAY);
const codesOf = (...people: Given[]): string[] => signalsOf(...people).map(({ code }) => code);
const textsOf = (...people: Given[]): string[] =>
  signalsOf(...people).map((signal) => signalText(signal, 'en'));

/** Nothing about these two asks for attention. */
const close = meetings(1, 3, 5);
const decider: Given = {
  name: 'Dee',
  buyingRole: 'DECISION_MAKER',
  supportLevel: 'SUPPORTER',
  interactions: close,
};
const critic: Given = {
  name: 'Cas',
  buyingRole: 'USER',
  supportLevel: 'NON_SUPPORTER',
  interactions: meetings(1, 2, 3, 4, 5, 6),
};

describe('the people of an account', () => {
  it('ask for nothing when all is well', () => {
    expect(codesOf(decider, critic)).toEqual([]);
  });

  it.each<[string, Given[], string[], string]>([
    [
      'nobody at all',
      [],
      ['NO_DECISION_MAKER', 'NO_MENTOR_OR_SUPPORTER', 'SINGLE_THREADED'],
      'No decision maker is mapped: there are no contacts.',
    ],
    [
      'an approver does not make the decision',
      [{ ...decider, buyingRole: 'APPROVER' }, critic],
      ['NO_DECISION_MAKER'],
      'No decision maker is mapped: there are 2 contacts.',
    ],
    [
      'nobody is for us',
      [{ ...decider, supportLevel: 'NEUTRAL' }, critic],
      ['NO_MENTOR_OR_SUPPORTER'],
      'Nobody is known as a mentor or supporter: there are 2 contacts.',
    ],
    ['a mentor is for us', [{ ...decider, supportLevel: 'MENTOR' }, critic], [], ''],
    [
      'one contact holds the account',
      [decider, { ...critic, interactions: [] }],
      ['SINGLE_THREADED'],
      'Everything hangs on Dee: nobody else is close enough to hold the account.',
    ],
    [
      'none does',
      [
        { ...decider, interactions: meetings(80) },
        { ...critic, interactions: [] },
      ],
      ['SINGLE_THREADED'],
      'No contact is close enough to hold the account.',
    ],
    [
      'an enemy decides',
      [
        decider,
        critic,
        { name: 'Eve', buyingRole: 'DECISION_MAKER', supportLevel: 'ENEMY', interactions: close },
      ],
      ['ENEMY_DECIDES'],
      'Against us among those who decide: Eve.',
    ],
    [
      'an enemy approves',
      [decider, critic, { name: 'Eve', buyingRole: 'APPROVER', supportLevel: 'ENEMY', interactions: close }],
      ['ENEMY_DECIDES'],
      'Against us among those who decide: Eve.',
    ],
    [
      'an enemy who only uses it',
      [decider, { ...critic, supportLevel: 'ENEMY', interactions: [] }, { name: 'Uwe', interactions: close }],
      [],
      '',
    ],
    [
      'three are known and none is critical',
      [decider, { ...critic, supportLevel: 'NEUTRAL' }, { name: 'Kim', supportLevel: 'MENTOR' }],
      ['NOBODY_CRITICAL'],
      'None of the 3 people whose attitude is known is critical: somebody may be overlooked.',
    ],
    ['two are no picture', [decider, { ...critic, supportLevel: 'NEUTRAL' }, { name: 'Kim' }], [], ''],
  ])('%s', (_, people, codes, text) => {
    expect(codesOf(...people)).toEqual(codes);
    if (text !== '') expect(textsOf(...people)).toContain(text);
  });

  it.each<[string, Given, string | null]>([
    ['silent for 90 days without a rhythm', { interactions: meetings(90) }, null],
    ['silent for 91', { interactions: meetings(91) }, 'Pat (since 2026-08-24, rhythm 30 days)'],
    ['silent for three times their gap', { interactions: meetings(15, 20, 25, 30) }, null],
    ['for longer', { interactions: meetings(16, 21, 26, 31) }, 'Pat (since 2026-11-07, rhythm 5 days)'],
    ['checked since', { interactions: meetings(91), relationshipCheckedOn: TODAY - 90 }, null],
    ['checked long ago', { relationshipCheckedOn: TODAY - 400 }, 'Pat (since 2025-10-19, rhythm 30 days)'],
    ['checked in the future', { relationshipCheckedOn: TODAY + 1 }, 'Pat (no contact in 365 days)'],
    ['never met', {}, 'Pat (no contact in 365 days)'],
    ['met more than a year ago', { interactions: meetings(366) }, 'Pat (since 2025-11-22, rhythm 30 days)'],
    ['known of old', { lastContactOn: TODAY - 500 }, 'Pat (since 2025-07-11, rhythm 30 days)'],
  ])('a key person %s', (_, values, named) => {
    const text = named === null ? [] : [`Silent for too long: ${named}.`];
    for (const key of [
      { influence: 'INNER_CIRCLE' },
      { buyingRole: 'DECISION_MAKER' },
      { buyingRole: 'APPROVER' },
    ] as const) {
      const texts = textsOf(decider, critic, { name: 'Pat', ...values, ...key });
      expect(texts.filter((sentence) => sentence.startsWith('Silent'))).toEqual(text);
    }
    expect(codesOf(decider, critic, { name: 'Pat', ...values })).not.toContain('KEY_PERSON_SILENT');
  });

  it('are named up to five, and counted beyond', () => {
    const silent = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(
      (name): Given => ({ name, influence: 'INNER_CIRCLE' }),
    );
    const never = '(no contact in 365 days)';
    expect(textsOf(decider, critic, ...silent.slice(0, 2))).toEqual([
      `Silent for too long: A ${never} and B ${never}.`,
    ]);
    expect(textsOf(decider, critic, ...silent)).toEqual([
      `Silent for too long: A ${never}, B ${never}, C ${never}, D ${never}, E ${never} and 2 more.`,
    ]);
  });
});

const contacts = fc.uniqueArray(
  fc.record<Given>({
    name: fc.string({ minLength: 1, maxLength: 3 }),
    buyingRole: fc.constantFrom('USER', 'EVALUATOR', 'DECISION_MAKER', 'APPROVER', null),
    supportLevel: fc.constantFrom('MENTOR', 'SUPPORTER', 'NEUTRAL', 'NON_SUPPORTER', 'ENEMY', null),
    influence: fc.constantFrom('INNER_CIRCLE', 'POLITICAL_STRUCTURE', 'OUTSIDE', null),
    relationshipCheckedOn: fc.option(fc.integer({ min: TODAY - 500, max: TODAY + 5 })),
    interactions: fc.array(fc.nat(400), { maxLength: 6 }).map((days) => meetings(...days)),
  }),
  { selector: ({ name }) => name, maxLength: 8 },
);

describe('for any people the signals', () => {
  it('do not depend on their order', () => {
    const shuffled = contacts.chain((people) =>
      fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
    );
    fc.assert(
      fc.property(shuffled, ([people, others]) => {
        expect(signalsOf(...others)).toEqual(signalsOf(...people));
      }),
    );
  });

  it('are each said once, in a sentence', () => {
    fc.assert(
      fc.property(contacts, (people) => {
        const codes = codesOf(...people);
        expect(new Set(codes).size).toBe(codes.length);
        for (const text of textsOf(...people)) expect(text).toMatch(/^[A-Z].*\.$/s);
      }),
    );
  });

  it('fall silent about a decision maker and a supporter once there are two close ones', () => {
    fc.assert(
      fc.property(contacts, (people) => {
        const codes = codesOf(
          ...people,
          { ...decider, name: 'close one' },
          { ...decider, name: 'close two' },
        );
        for (const code of ['NO_DECISION_MAKER', 'NO_MENTOR_OR_SUPPORTER', 'SINGLE_THREADED'])
          expect(codes).not.toContain(code);
      }),
    );
  });
});

it('speak up for accounts of the programme only', () => {
  expect((['KEY', 'WATCH', 'CANDIDATE', 'FORMER', null] as const).filter(isAttended)).toEqual([
    'KEY',
    'WATCH',
    'CANDIDATE',
  ]);
});

import { describe, expect, it } from 'vitest';
import {
  type Evidence,
  type FactPerson,
  type SuggestionFacts,
  suggestAnswers,
} from '../../../src/domain/assessment/suggest.ts';
import { day } from '../../support/account.ts';

const TODAY = day('2026-03-10');

const NOTHING: SuggestionFacts = {
  deliveryFit: null,
  linkedNeeds: [],
  requests: [],
  closeness: null,
  people: [],
  sizePercent: null,
  closesOn: null,
  laterNeeds: { count: 0, percent: null },
  status: null,
  importance: null,
  exitScore: 40,
};

const someone = (values: Partial<FactPerson>): FactPerson => ({
  id: 'p',
  name: 'Ana',
  buyingRole: null,
  supportLevel: null,
  influence: null,
  closeness: null,
  ...values,
});

const suggested = (question: number, facts: Partial<SuggestionFacts>) =>
  suggestAnswers({ ...NOTHING, ...facts }, TODAY).find((one) => one.question === question);

const need = (capability: string) => ({ id: 'n', need: 'A second line', capability });
const request = (state: string, neededBy: string) => ({
  id: 'r',
  name: 'Expert',
  state,
  neededBy: day(neededBy),
});

describe('what the records say', () => {
  it.each<[number, Partial<SuggestionFacts>, string]>([
    [7, { deliveryFit: 4 }, 'YES'],
    [7, { deliveryFit: 4, linkedNeeds: [need('MISSING')] }, 'NO'],
    [7, { deliveryFit: 5, linkedNeeds: [need('PARTIAL')] }, 'YES'],
    [7, { deliveryFit: 3 }, 'UNKNOWN'],
    [7, { deliveryFit: 2 }, 'NO'],
    [7, {}, 'UNKNOWN'],
    [8, {}, 'YES'],
    [8, { requests: [request('ASKED', '2026-03-10')] }, 'YES'],
    [8, { requests: [request('ASKED', '2026-03-09')] }, 'NO'],
    [8, { requests: [request('DELIVERED', '2026-03-09')] }, 'YES'],
    [8, { requests: [request('DECLINED', '2026-04-09')] }, 'NO'],
    [9, { closeness: 60 }, 'YES'],
    [9, { closeness: 59.9 }, 'UNKNOWN'],
    [9, { closeness: 30 }, 'UNKNOWN'],
    [9, { closeness: 29.9 }, 'NO'],
    [9, {}, 'UNKNOWN'],
    [11, { people: [someone({ supportLevel: 'MENTOR', influence: 'INNER_CIRCLE' })] }, 'YES'],
    [11, { people: [someone({ supportLevel: 'SUPPORTER', influence: 'OUTSIDE' })] }, 'UNKNOWN'],
    [11, { people: [someone({ supportLevel: 'ENEMY', buyingRole: 'APPROVER' })] }, 'NO'],
    [11, { people: [someone({ supportLevel: 'ENEMY', buyingRole: 'USER' })] }, 'UNKNOWN'],
    [12, { people: [someone({ buyingRole: 'DECISION_MAKER', closeness: 60 })] }, 'YES'],
    [12, { people: [someone({ buyingRole: 'APPROVER', closeness: 30 })] }, 'UNKNOWN'],
    [12, { people: [someone({ buyingRole: 'APPROVER', closeness: 29 })] }, 'NO'],
    [12, { people: [someone({ buyingRole: 'USER', closeness: 90 })] }, 'NO'],
    [15, { people: [someone({ influence: 'INNER_CIRCLE', supportLevel: 'SUPPORTER' })] }, 'YES'],
    [
      15,
      {
        people: [
          someone({ influence: 'INNER_CIRCLE', supportLevel: 'SUPPORTER' }),
          someone({ influence: 'POLITICAL_STRUCTURE', supportLevel: 'NON_SUPPORTER' }),
        ],
      },
      'NO',
    ],
    [16, { sizePercent: 100, closesOn: TODAY + 365 }, 'YES'],
    [16, { sizePercent: 100, closesOn: TODAY + 366 }, 'UNKNOWN'],
    [16, { sizePercent: 10, closesOn: TODAY }, 'UNKNOWN'],
    [16, { sizePercent: 9.9 }, 'NO'],
    [16, {}, 'UNKNOWN'],
    [17, { laterNeeds: { count: 2, percent: 100 } }, 'YES'],
    [17, { laterNeeds: { count: 1, percent: 99 } }, 'UNKNOWN'],
    [17, {}, 'NO'],
    [20, { status: 'KEY', importance: 20 }, 'YES'],
    [20, { status: 'WATCH', importance: 39.9 }, 'NO'],
    [20, { status: 'CANDIDATE', importance: 40 }, 'UNKNOWN'],
  ])('about question %d, %j: %s', (question, facts, answer) => {
    expect(suggested(question, facts)?.answer).toBe(answer);
  });

  const boss = someone({ id: 'boss', name: 'Bo', supportLevel: 'ENEMY', buyingRole: 'APPROVER' });
  const friend = someone({ id: 'f', name: 'Fe', supportLevel: 'MENTOR', influence: 'INNER_CIRCLE' });
  const decider = (id: string, closeness: number | null) =>
    someone({ id, name: id.toUpperCase(), buyingRole: 'DECISION_MAKER', closeness });
  const personRecord = ({ id, name }: FactPerson) => ({ object: 'person', id, name });
  const expert = { object: 'supportRequest', id: 'r', name: 'Expert' };

  it.each<[number, Partial<SuggestionFacts>, readonly Evidence[]]>([
    [7, {}, [{ code: 'DELIVERY_FIT', stars: null }]],
    [
      7,
      { deliveryFit: 4, linkedNeeds: [need('PARTIAL'), need('MISSING')] },
      [
        { code: 'DELIVERY_FIT', stars: 4 },
        { code: 'NEED_MISSING', record: { object: 'accountNeed', id: 'n', name: 'A second line' } },
      ],
    ],
    [8, { requests: [request('ASKED', '2026-03-10')] }, [{ code: 'REQUESTS_ON_TIME', count: 1 }]],
    [
      8,
      { requests: [{ ...request('ASKED', '2026-03-09'), neededBy: null }] },
      [{ code: 'REQUESTS_ON_TIME', count: 1 }],
    ],
    [
      8,
      { requests: [request('ASKED', '2026-03-09'), request('DECLINED', '2026-04-09')] },
      [
        { code: 'REQUEST_DECLINED', record: expert },
        { code: 'REQUEST_LATE', record: expert },
      ],
    ],
    [9, { closeness: 59.9 }, [{ code: 'CLOSENESS', closeness: 59.9 }]],
    [11, { people: [boss, friend] }, [{ code: 'SUPPORTER_INSIDE', record: personRecord(friend) }]],
    [
      11,
      { people: [boss] },
      [{ code: 'NO_SUPPORTER_INSIDE' }, { code: 'OPPONENT_DECIDES', record: personRecord(boss) }],
    ],
    [12, { people: [friend] }, [{ code: 'NO_DECIDER' }]],
    [
      12,
      { people: [decider('c', 5), decider('d', null), decider('b', 5), decider('a', 70), friend] },
      [decider('a', 70), decider('b', 5), decider('c', 5)].map((one) => ({
        code: 'DECIDER',
        record: personRecord(one),
        closeness: one.closeness,
      })),
    ],
    [
      15,
      {
        people: [
          friend,
          someone({ supportLevel: 'SUPPORTER', influence: 'OUTSIDE' }),
          someone({ supportLevel: 'ENEMY', influence: 'POLITICAL_STRUCTURE' }),
        ],
      },
      [{ code: 'INSIDE_BALANCE', supporters: 1, opponents: 1 }],
    ],
    [
      16,
      { sizePercent: 12, closesOn: TODAY + 3 },
      [
        { code: 'DEAL_SIZE', percent: 12 },
        { code: 'CLOSES_IN', days: 3 },
      ],
    ],
    [
      16,
      {},
      [
        { code: 'DEAL_SIZE', percent: null },
        { code: 'CLOSES_IN', days: null },
      ],
    ],
    [17, { laterNeeds: { count: 2, percent: 40 } }, [{ code: 'LATER_NEEDS', count: 2, percent: 40 }]],
    [
      20,
      { status: 'WATCH', importance: 33 },
      [
        { code: 'STATUS', status: 'WATCH' },
        { code: 'IMPORTANCE', importance: 33, exit: 40 },
      ],
    ],
  ])('about question %d, %j, it is said by %j', (question, facts, evidence) => {
    expect(suggested(question, facts)?.evidence).toEqual(evidence);
  });

  it('is about nine questions, in their order', () => {
    expect(suggestAnswers(NOTHING, TODAY).map(({ question }) => question)).toEqual([
      7, 8, 9, 11, 12, 15, 16, 17, 20,
    ]);
  });
});

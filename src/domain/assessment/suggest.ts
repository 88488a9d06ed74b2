/**
 * What the records already say about some of the questions, each with its evidence. It is offered and never written
 * unasked: a person accepts it, or knows better.
 */

import type { DayNumber } from '../shared/calendar.ts';
import { byId } from '../shared/order.ts';
import type { BuyingRole, Influence, SupportLevel } from '../shared/records.ts';
import { isSupporter } from '../shared/supporters.ts';
import type { Answer } from './assess.ts';

/** A record that can be looked at. */
export type EvidenceRecord = { object: string; id: string; name: string };

/** Why an answer is suggested, as data; the sentences are made where it is shown. */
export type Evidence =
  | { code: 'DELIVERY_FIT'; stars: number | null }
  | { code: 'NEED_MISSING'; record: EvidenceRecord }
  | { code: 'REQUESTS_ON_TIME'; count: number }
  | { code: 'REQUEST_DECLINED'; record: EvidenceRecord }
  | { code: 'REQUEST_LATE'; record: EvidenceRecord }
  | { code: 'CLOSENESS'; closeness: number | null }
  | { code: 'SUPPORTER_INSIDE'; record: EvidenceRecord }
  | { code: 'NO_SUPPORTER_INSIDE' }
  | { code: 'OPPONENT_DECIDES'; record: EvidenceRecord }
  | { code: 'DECIDER'; record: EvidenceRecord; closeness: number | null }
  | { code: 'NO_DECIDER' }
  | { code: 'INSIDE_BALANCE'; supporters: number; opponents: number }
  | { code: 'DEAL_SIZE'; percent: number | null }
  | { code: 'CLOSES_IN'; days: number | null }
  | { code: 'LATER_NEEDS'; count: number; percent: number | null }
  | { code: 'STATUS'; status: string | null }
  | { code: 'IMPORTANCE'; importance: number | null; exit: number };

export type Suggestion = { question: number; answer: Answer; evidence: readonly Evidence[] };

export type FactPerson = {
  id: string;
  name: string;
  buyingRole: BuyingRole | null;
  supportLevel: SupportLevel | null;
  influence: Influence | null;
  closeness: number | null;
};

export type FactRequest = { id: string; name: string; state: string | null; neededBy: DayNumber | null };

/** What is known of a deal and its account. */
export type SuggestionFacts = {
  /** Stars, 1 to 5. */
  deliveryFit: number | null;
  /** Needs that the deal is to cover. */
  linkedNeeds: readonly { id: string; need: string; capability: string | null }[];
  /** Support that the deal was asked for. */
  requests: readonly FactRequest[];
  closeness: number | null;
  people: readonly FactPerson[];
  /** The amount against the policy's threshold of large deals, in percent; null when that can't be told. */
  sizePercent: number | null;
  closesOn: DayNumber | null;
  /** Open needs that lie further ahead than three months, and their worth against the same threshold in percent. */
  laterNeeds: { count: number; percent: number | null };
  status: string | null;
  importance: number | null;
  /** The importance below which a key account does not stay one. */
  exitScore: number;
};

const FITS = 4;
const FITS_NOT = 2;
const CLOSE = 60;
const DISTANT = 30;
const SMALL_PERCENT = 10;
const YEAR_DAYS = 365;
const SETTLED: readonly (string | null)[] = ['DELIVERED', 'DECLINED'];

const isOpponent = ({ supportLevel }: FactPerson): boolean =>
  supportLevel === 'NON_SUPPORTER' || supportLevel === 'ENEMY';
const isInside = ({ influence }: FactPerson): boolean =>
  influence === 'INNER_CIRCLE' || influence === 'POLITICAL_STRUCTURE';
const decides = ({ buyingRole }: FactPerson): boolean =>
  buyingRole === 'DECISION_MAKER' || buyingRole === 'APPROVER';

const person = ({ id, name }: FactPerson): EvidenceRecord => ({ object: 'person', id, name });
const request = ({ id, name }: FactRequest): EvidenceRecord => ({ object: 'supportRequest', id, name });

const answer = (isYes: boolean, isNo: boolean): Answer => (isNo ? 'NO' : isYes ? 'YES' : 'UNKNOWN');

type Suggested = Omit<Suggestion, 'question'>;

function fit({ deliveryFit, linkedNeeds }: SuggestionFacts): Suggested {
  const missing = linkedNeeds.filter(({ capability }) => capability === 'MISSING');
  return {
    answer: answer(
      deliveryFit !== null && deliveryFit >= FITS,
      missing.length > 0 || (deliveryFit !== null && deliveryFit <= FITS_NOT),
    ),
    evidence: [
      { code: 'DELIVERY_FIT', stars: deliveryFit },
      ...missing.map(({ id, need }) => ({
        code: 'NEED_MISSING' as const,
        record: { object: 'accountNeed', id, name: need },
      })),
    ],
  };
}

function resources({ requests }: SuggestionFacts, today: DayNumber): Suggested {
  const declined = requests.filter(({ state }) => state === 'DECLINED');
  const late = requests.filter(
    ({ state, neededBy }) => !SETTLED.includes(state) && neededBy !== null && neededBy < today,
  );
  const isNo = declined.length + late.length > 0;
  return {
    answer: answer(!isNo, isNo),
    evidence: isNo
      ? [
          ...declined.map((one) => ({ code: 'REQUEST_DECLINED' as const, record: request(one) })),
          ...late.map((one) => ({ code: 'REQUEST_LATE' as const, record: request(one) })),
        ]
      : [{ code: 'REQUESTS_ON_TIME', count: requests.length }],
  };
}

const relationship = ({ closeness }: SuggestionFacts): Suggested => ({
  answer: answer(closeness !== null && closeness >= CLOSE, closeness !== null && closeness < DISTANT),
  evidence: [{ code: 'CLOSENESS', closeness }],
});

function insideSupport({ people }: SuggestionFacts): Suggested {
  const supporters = people.filter((one) => isInside(one) && isSupporter(one));
  const opponents = people.filter((one) => decides(one) && isOpponent(one));
  return {
    answer: answer(supporters.length > 0, supporters.length === 0 && opponents.length > 0),
    evidence:
      supporters.length > 0
        ? supporters.map((one) => ({ code: 'SUPPORTER_INSIDE', record: person(one) }))
        : [
            { code: 'NO_SUPPORTER_INSIDE' },
            ...opponents.map((one) => ({ code: 'OPPONENT_DECIDES' as const, record: person(one) })),
          ],
  };
}

function executives({ people }: SuggestionFacts): Suggested {
  const deciders = people
    .filter(decides)
    .sort((one, other) => (other.closeness ?? 0) - (one.closeness ?? 0) || byId(one, other));
  const best = deciders[0]?.closeness ?? 0;
  return {
    answer: answer(best >= CLOSE, best < DISTANT),
    evidence:
      deciders.length === 0
        ? [{ code: 'NO_DECIDER' }]
        : deciders
            .slice(0, 3)
            .map((one) => ({ code: 'DECIDER', record: person(one), closeness: one.closeness })),
  };
}

function alignment({ people }: SuggestionFacts): Suggested {
  const inside = people.filter(isInside);
  const supporters = inside.filter(isSupporter).length;
  const opponents = inside.filter(isOpponent).length;
  return {
    answer: supporters > opponents ? 'YES' : 'NO',
    evidence: [{ code: 'INSIDE_BALANCE', supporters, opponents }],
  };
}

function revenueNow({ sizePercent, closesOn }: SuggestionFacts, today: DayNumber): Suggested {
  const days = closesOn === null ? null : closesOn - today;
  return {
    answer: answer(
      sizePercent !== null && sizePercent >= 100 && days !== null && days <= YEAR_DAYS,
      sizePercent !== null && sizePercent < SMALL_PERCENT,
    ),
    evidence: [
      { code: 'DEAL_SIZE', percent: sizePercent },
      { code: 'CLOSES_IN', days },
    ],
  };
}

const revenueLater = ({ laterNeeds: { count, percent } }: SuggestionFacts): Suggested => ({
  answer: answer(percent !== null && percent >= 100, count === 0),
  evidence: [{ code: 'LATER_NEEDS', count, percent }],
});

function strategic({ status, importance, exitScore }: SuggestionFacts): Suggested {
  const isKey = status === 'KEY';
  return {
    answer: answer(isKey, !isKey && importance !== null && importance < exitScore),
    evidence: [
      { code: 'STATUS', status },
      { code: 'IMPORTANCE', importance, exit: exitScore },
    ],
  };
}

const SUGGESTED: readonly (readonly [number, (facts: SuggestionFacts, today: DayNumber) => Suggested])[] = [
  [7, fit],
  [8, resources],
  [9, relationship],
  [11, insideSupport],
  [12, executives],
  [15, alignment],
  [16, revenueNow],
  [17, revenueLater],
  [20, strategic],
];

/**
 * The answers that the records suggest, in ascending order of questions.
 *
 *   7   delivery fit ≥ 4 stars and no linked need MISSING | ≤ 2 stars, or one MISSING
 *   8   no open request past its date                     | one declined or past its date
 *   9   closeness ≥ 60                                    | < 30
 *   11  a mentor or supporter with influence inside       | none, and an opponent decides
 *   12  a decision maker or approver ≥ 60                 | none ≥ 30
 *   15  inside, supporters outnumber opponents            | they do not
 *   16  amount ≥ threshold, closes within 365 days        | < 10 % of it
 *   17  needs beyond 3 months worth ≥ the threshold       | none
 *   20  status KEY                                        | importance < exit
 *
 * Between the bounds UNKNOWN.
 */
export const suggestAnswers = (facts: SuggestionFacts, today: DayNumber): Suggestion[] =>
  SUGGESTED.map(([question, suggest]) => ({ question, ...suggest(facts, today) }));

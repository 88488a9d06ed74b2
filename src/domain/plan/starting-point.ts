import type { Language } from '../shared/language.ts';
import { grouped } from '../shared/numbers.ts';
import { byId } from '../shared/order.ts';
import type { BuyingRole, Influence, SupportLevel } from '../shared/records.ts';
import type { AccountStanding } from './proposal.ts';
import { planMakingWords } from './texts.ts';
import type { PlanMakingWords } from './words.ts';

/** A person of the account, as the note on a new plan names them. */
export type KeyPerson = {
  id: string;
  name: string;
  jobTitle: string;
  buyingRole: BuyingRole | null;
  supportLevel: SupportLevel | null;
  influence: Influence | null;
  closeness: number | null;
};

const MOST_PEOPLE = 10;

const isKey = ({ buyingRole, supportLevel, influence }: KeyPerson): boolean =>
  buyingRole === 'DECISION_MAKER' ||
  buyingRole === 'APPROVER' ||
  supportLevel === 'MENTOR' ||
  supportLevel === 'SUPPORTER' ||
  influence === 'INNER_CIRCLE';

/** Who decides, approves, supports or belongs to the inner circle: the closest first, then by id, ten at most. */
export const keyPeople = (people: readonly KeyPerson[]): KeyPerson[] =>
  people
    .filter(isKey)
    .sort((a, b) => (b.closeness ?? 0) - (a.closeness ?? 0) || byId(a, b))
    .slice(0, MOST_PEOPLE);

export type StartingPoint = AccountStanding & {
  /** `YYYY-MM-DD`. */
  on: string;
  importanceScore: number | null;
  importanceRank: number | null;
  rankedOutOf: number | null;
  closenessScore: number | null;
  currency: string;
  people: readonly KeyPerson[];
};

// What people type must stay text, whatever Markdown would make of it.
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#]/g, '\\$&');

function personText(
  { name, jobTitle, buyingRole, supportLevel, influence, closeness }: KeyPerson,
  { option, person }: PlanMakingWords['startingPoint'],
): string {
  const marks = [buyingRole, supportLevel, influence === 'INNER_CIRCLE' ? influence : null]
    .filter((mark) => mark !== null)
    .map(option);
  return person(plain(name), plain(jobTitle), marks, closeness);
}

/** What the note on where a plan began is called. */
export const startingPointTitle = (planName: string, language: Language): string =>
  planMakingWords(language).startingPoint.title(planName);

/** Where the account stands when its plan is begun, as Markdown. */
export function startingPointText(point: StartingPoint, language: Language): string {
  const { startingPoint: words } = planMakingWords(language);
  const people = keyPeople(point.people);
  const { lead, lines } = words.figures({
    on: point.on,
    status: point.status === null ? null : words.option(point.status),
    importance: point.importanceScore,
    rank: point.importanceRank === null ? null : { rank: point.importanceRank, outOf: point.rankedOutOf },
    closeness: point.closenessScore,
    trend: words.option(point.trend ?? 'UNKNOWN'),
    state: words.option(point.state ?? 'UNKNOWN'),
    revenue: `${grouped(point.revenue)} ${point.currency}`,
  });
  const items = (texts: readonly string[]): string[] => texts.map((text) => `- ${text}`);
  return [
    lead,
    '',
    ...items(lines),
    '',
    ...(people.length === 0
      ? [words.nobody]
      : [words.people, '', ...items(people.map((person) => personText(person, words)))]),
  ].join('\n');
}

import type { BuyingRole, Influence, SupportLevel } from '../shared/records.ts';
import type { AccountStanding } from './proposal.ts';

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
    .sort((a, b) => (b.closeness ?? 0) - (a.closeness ?? 0) || (a.id < b.id ? -1 : 1))
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

const words = (code: string): string => code.toLowerCase().replaceAll('_', ' ');

const money = (amount: number, currency: string): string =>
  `${Math.round(amount).toLocaleString('en-US')} ${currency}`;

// What people type must stay text, whatever Markdown would make of it.
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#]/g, '\\$&');

const personLine = ({
  name,
  jobTitle,
  buyingRole,
  supportLevel,
  influence,
  closeness,
}: KeyPerson): string => {
  const marks = [buyingRole, supportLevel, influence === 'INNER_CIRCLE' ? influence : null]
    .filter((mark) => mark !== null)
    .map(words);
  const title = jobTitle.trim() === '' ? '' : `, ${plain(jobTitle)}`;
  return `- ${plain(name) || 'Without a name'}${title}: ${marks.join(', ')}; closeness ${closeness ?? 'unknown'}`;
};

/** Where the account stands when its plan is begun, as Markdown. */
export const startingPointText = (point: StartingPoint): string => {
  const { status, importanceScore, importanceRank, rankedOutOf, closenessScore, trend, state } = point;
  const rank = importanceRank === null ? '' : `, ${importanceRank} of ${rankedOutOf ?? '?'} in its class`;
  const people = keyPeople(point.people);
  return [
    `Where the account stood on ${point.on}:`,
    '',
    `- Status: ${status === null ? 'none' : words(status)}`,
    `- Importance: ${importanceScore ?? 'no score'}${rank}`,
    `- Closeness: ${closenessScore ?? 'no score'}; trend ${words(trend ?? 'UNKNOWN')}, relationship ${words(state ?? 'UNKNOWN')}`,
    `- Revenue of the last 365 days: ${money(point.revenue, point.currency)}`,
    '',
    ...(people.length === 0
      ? ['Nobody is known yet who decides, approves or supports.']
      : ['Key people:', '', ...people.map(personLine)]),
  ].join('\n');
};

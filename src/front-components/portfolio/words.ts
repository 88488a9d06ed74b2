import { formatNumber, formatShare } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import type { Bubble } from './layout.ts';
import { type PolicyLine, type PortfolioAccount, type PortfolioPolicy, policyOf } from './model.ts';

export const nameOf = ({ name }: PortfolioAccount, texts: Texts): string => name || texts.pictures.unnamed;

export const numberOf = (value: number | null, texts: Texts): string =>
  value === null ? texts.panel.none : formatNumber(value, texts);

/** What is known of an account, each with what it is called. */
export function factsOf(
  account: PortfolioAccount,
  policies: readonly PortfolioPolicy[] | null,
  texts: Texts,
): (readonly [name: string, value: string])[] {
  const { portfolio: words } = texts.pictures;
  const { status, rank, rankedOutOf, before, director } = account;
  const policy = policyOf(account, policies);
  return [
    [words.status, status === null ? words.noStatus : texts.labels.accountStatus[status]],
    [texts.closeness, numberOf(account.closeness, texts)],
    [texts.importance, numberOf(account.importance, texts)],
    [
      words.rank,
      rank === null || rankedOutOf === null
        ? texts.panel.none
        : words.rankOf(formatNumber(rank, texts), formatNumber(rankedOutOf, texts)),
    ],
    [words.revenue, numberOf(account.revenuePoints, texts)],
    [
      words.before,
      before === null
        ? texts.panel.none
        : words.beforeAt(formatNumber(before.closeness, texts), formatNumber(before.importance, texts)),
    ],
    [words.director, director ?? words.noDirector],
    ...(policy === null ? [] : [[words.policy, policy.name || texts.pictures.unnamed] as const]),
  ];
}

/** What a line of a policy stands for. */
export function lineText({ kind, value, policy }: PolicyLine, texts: Texts): string {
  const { portfolio: words } = texts.pictures;
  const name = policy.name || texts.pictures.unnamed;
  const points = formatNumber(value, texts);
  const share = formatShare(value / 100, texts);
  return {
    ENTRY: () => words.entry(points, name),
    EXIT: () => words.exit(points, name),
    SHARE: () => words.share(share, name),
    MARGIN: () => words.margin(share, name),
  }[kind]();
}

/** An account in one line, for those who do not see it drawn. */
export const describe = (
  { account }: Pick<Bubble, 'account'>,
  policies: readonly PortfolioPolicy[] | null,
  texts: Texts,
): string =>
  [
    nameOf(account, texts),
    ...factsOf(account, policies, texts).map(([name, value]) => `${name}: ${value}`),
  ].join(', ');

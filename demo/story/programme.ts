/** How the key-account programme stands once everything is scored: read from the workspace, told in a few lines. */
import * as z from 'zod';
import type { Workspace } from '../../embedded/index.ts';
import { quarterOf } from '../../src/domain/credit/fiscal.ts';
import { decide } from '../../src/domain/selection/decide.ts';
import { type DayNumber, formatDay } from '../../src/domain/shared/calendar.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/shared/settings.ts';
import { usdOf } from '../data/money.ts';
import { type ProjectLine, readProjectLine } from './project-line.ts';
import type { Styles } from './styles.ts';

/** How often each value occurs. */
type Tally = Readonly<Record<string, number>>;

export type ProgrammeState = {
  accounts: Tally;
  reviews: { due: number; overdue: number };
  /** What applying the recommendations would change. */
  recommendations: { promotions: number; toWatch: number; exits: number; examples: string[] };
  plans: Tally;
  closeness: Tally;
  deals: ProjectLine;
  /** What was credited in this quarter, in USD at the demo's rates. */
  credit: { quarter: string; regionalOwners: number; directors: number };
};

const status = z.enum(['CANDIDATE', 'KEY', 'WATCH', 'FORMER']);
const edges = <Node extends z.ZodType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });

const Answer = z.object({
  keyAccounts: edges(
    z.object({
      id: z.string(),
      name: z.string(),
      companyId: z.string().nullable(),
      status: status.nullable(),
      recommendedStatus: z.enum(['KEY', 'CANDIDATE', 'NONE']).nullable(),
      recommendationReason: z.string().nullable(),
      importanceReviewedOn: z.string().nullable(),
      reviewState: z.string().nullable(),
    }),
  ),
  companies: edges(z.object({ closenessTrend: z.string().nullable() })),
  espPlans: edges(z.object({ health: z.string().nullable() })),
  salesCredits: edges(
    z.object({
      creditRole: z.string().nullable(),
      amount: z.object({ amountMicros: z.coerce.number(), currencyCode: z.string() }).nullable(),
    }),
  ),
});

const READ_PROGRAMME = `query ReadProgramme($credits: SalesCreditFilterInput!) {
  keyAccounts(first: 500) {
    edges { node { id name companyId status recommendedStatus recommendationReason importanceReviewedOn reviewState } }
  }
  companies(first: 500) { edges { node { closenessTrend } } }
  espPlans(first: 500) { edges { node { health } } }
  salesCredits(first: 500, filter: $credits) { edges { node { creditRole amount { amountMicros currencyCode } } } }
}`;

function tally(values: readonly (string | null)[]): Tally {
  const counts: Record<string, number> = {};
  for (const value of values) if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/**
 * Reads how the programme stands.
 * @throws {Error} when the workspace refuses the question
 */
export async function readProgramme(
  workspace: Pick<Workspace, 'execute'>,
  today: DayNumber,
): Promise<ProgrammeState> {
  const quarter = quarterOf(today, DEFAULT_SETTINGS.fiscalYearStartsIn);
  const { data, errors } = await workspace.execute(READ_PROGRAMME, {
    credits: { and: [{ quarter: { eq: quarter } }, { creditState: { eq: 'CREDITED' } }] },
  });
  if (errors?.[0]) throw new Error(errors[0].message);
  const answer = Answer.parse(data);
  const accounts = answer.keyAccounts.edges.map(({ node }) => node);
  const { changes } = decide(
    accounts.map(({ id, recommendedStatus, ...account }) => ({
      ...account,
      keyAccountId: id,
      isInTrash: false,
      recommended: recommendedStatus,
    })),
    formatDay(today),
    'en',
  );
  const ofKind = (wanted: string) => changes.filter(({ kind }) => kind === wanted);
  const examples = ['WATCH', 'PROMOTION', 'EXIT'].flatMap((kind) => ofKind(kind).slice(0, 1));
  const credits = answer.salesCredits.edges.map(({ node }) => node);
  const creditOf = (role: string): number =>
    Math.round(
      credits
        .filter(({ creditRole }) => creditRole === role)
        .reduce((sum, { amount }) => sum + usdOf(amount ?? undefined), 0),
    );
  return {
    accounts: tally(accounts.map((account) => account.status)),
    reviews: {
      due: accounts.filter(({ reviewState }) => reviewState === 'DUE').length,
      overdue: accounts.filter(({ reviewState }) => reviewState === 'OVERDUE').length,
    },
    recommendations: {
      promotions: ofKind('PROMOTION').length,
      toWatch: ofKind('WATCH').length,
      exits: ofKind('EXIT').length,
      examples: examples.map(({ name, from, to, reason }) => `${name}, ${from} to ${to}: ${reason}`),
    },
    plans: tally(answer.espPlans.edges.map(({ node }) => node.health)),
    closeness: tally(answer.companies.edges.map(({ node }) => node.closenessTrend)),
    deals: await readProjectLine(workspace),
    credit: {
      quarter,
      regionalOwners: creditOf('REGIONAL_OWNER'),
      directors: creditOf('DIRECTOR'),
    },
  };
}

const usd = (amount: number): string => `${amount.toLocaleString('en-US')} USD`;

/** The state of the programme as lines of text. */
export function programmeLines(
  { accounts, reviews, recommendations, plans, closeness, deals, credit }: ProgrammeState,
  styles: Styles,
): string[] {
  const of = (counts: Tally, name: string): number => counts[name] ?? 0;
  const { promotions, toWatch, exits, examples } = recommendations;
  return [
    '',
    styles.strong('The programme'),
    `   accounts:        ${of(accounts, 'KEY')} key, ${of(accounts, 'WATCH')} watched, ${of(accounts, 'CANDIDATE')} candidates, ${of(accounts, 'FORMER')} former`,
    `   reviews:         ${reviews.due} accounts due within a week, ${reviews.overdue} overdue`,
    `   recommendations: ${promotions} to become key, ${toWatch} to be watched, ${exits} to leave`,
    ...examples.map((text) => styles.faint(`     ${text}`)),
    `   plans:           ${of(plans, 'ON_TRACK')} on track, ${of(plans, 'AT_RISK')} at risk, ${of(plans, 'OFF_TRACK')} off track`,
    `   closeness:       ${of(closeness, 'RISING')} companies rising, ${of(closeness, 'STEADY')} steady, ${of(closeness, 'FALLING')} falling`,
    `   assessed deals:  ${of(deals.verdicts, 'GO')} to go on with, ${of(deals.verdicts, 'IMPROVE')} to improve, ${of(deals.verdicts, 'STOP')} to stop`,
    ...(deals.example === null ? [] : [styles.faint(`     ${deals.example}`)]),
    `   credit ${credit.quarter}:  regional owners ${usd(credit.regionalOwners)}, directors ${usd(credit.directors)}`,
  ];
}

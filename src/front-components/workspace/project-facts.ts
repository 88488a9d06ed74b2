/** What answers are suggested from, read with the reader's own rights. */
import * as z from 'zod/mini';
import { laterSize, needsRates, percentOfLarge } from '../../domain/assessment/size.ts';
import type { SuggestionFacts } from '../../domain/assessment/suggest.ts';
import { type DayNumber, parseDay } from '../../domain/shared/calendar.ts';
import type { ExchangeRates } from '../../domain/shared/money.ts';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import type { Answer } from './failures.ts';
import { listOf } from './lists.ts';
import { money } from './money.ts';
import { type Project, personName } from './project.ts';
import { FACTS_QUERY } from './project-documents.ts';
import { readExchange } from './settings.ts';

const text = z.nullable(z.string());

const ROLES = ['USER', 'EVALUATOR', 'DECISION_MAKER', 'APPROVER'] as const;
const LEVELS = ['MENTOR', 'SUPPORTER', 'NEUTRAL', 'NON_SUPPORTER', 'ENEMY'] as const;
const INFLUENCES = ['INNER_CIRCLE', 'POLITICAL_STRUCTURE', 'OUTSIDE'] as const;

const Facts = z.object({
  data: z.object({
    people: listOf(
      z.object({
        id: z.string(),
        name: z.nullable(z.object({ firstName: text, lastName: text })),
        buyingRole: text,
        supportLevel: text,
        influence: text,
        closeness: z.nullable(z.number()),
      }),
    ),
    accountNeeds: listOf(
      z.object({
        id: z.string(),
        need: text,
        needState: text,
        horizon: text,
        capability: text,
        opportunityId: text,
        estimatedValue: money,
      }),
    ),
    supportRequests: listOf(z.object({ id: z.string(), name: text, supportState: text, neededBy: text })),
  }),
});

type Data = z.infer<typeof Facts>['data'];

const LATER: readonly (string | null)[] = ['MONTHS_3_TO_12', 'YEARS_1_TO_3'];

/** By what amounts are compared: rates are asked for only where they are not all in the currency of the threshold. */
async function exchangeFor(
  client: WorkspaceClient,
  { deal, policy }: Project,
  { accountNeeds }: Data,
): Promise<ExchangeRates> {
  const amounts = [deal.amount, ...accountNeeds.map(({ estimatedValue }) => estimatedValue)];
  return needsRates(amounts, policy.largeDealThreshold)
    ? readExchange(client)
    : { baseCurrency: policy.largeDealThreshold.currency ?? '', rates: {} };
}

const stars = (rating: string | null): number | null => (rating === null ? null : Number(rating.slice(-1)));

function factsFrom(
  { deal, policy }: Project,
  data: Data,
  exchange: ExchangeRates,
  today: DayNumber,
): SuggestionFacts {
  const threshold = policy.largeDealThreshold;
  const later = data.accountNeeds.filter(
    ({ needState, horizon }) => needState === 'OPEN' && LATER.includes(horizon),
  );
  return {
    deliveryFit: stars(deal.company?.deliveryFit ?? null),
    linkedNeeds: data.accountNeeds
      .filter(({ opportunityId }) => opportunityId === deal.id)
      .map(({ id, need, capability }) => ({ id, need: need ?? '', capability })),
    requests: data.supportRequests.map(({ id, name, supportState, neededBy }) => ({
      id,
      name: name ?? '',
      state: supportState,
      neededBy: parseDay(neededBy),
    })),
    closeness: deal.company?.closenessScore ?? null,
    people: data.people.map(({ id, name, buyingRole, supportLevel, influence, closeness }) => ({
      id,
      name: personName(name),
      buyingRole: ROLES.find((role) => role === buyingRole) ?? null,
      supportLevel: LEVELS.find((level) => level === supportLevel) ?? null,
      influence: INFLUENCES.find((one) => one === influence) ?? null,
      closeness,
    })),
    sizePercent: percentOfLarge(deal.amount, threshold, exchange, today),
    closesOn: parseDay(deal.closeDate),
    laterNeeds: laterSize(
      later.map(({ estimatedValue }) => estimatedValue),
      threshold,
      exchange,
      today,
    ),
    status: deal.company?.keyAccountStatus ?? null,
    importance: deal.company?.importanceScore ?? null,
    exitScore: policy.selection.exitScore,
  };
}

/** What answers are suggested from. A deal without a company has its own support requests and nobody else's people. */
export async function readFacts(
  client: WorkspaceClient,
  project: Project,
  today: DayNumber,
): Promise<Answer<SuggestionFacts>> {
  const { id, companyId } = project.deal;
  // A filter by no company would find everybody of none.
  const ofCompany = companyId === null ? { id: { in: [id] } } : { companyId: { eq: companyId } };
  const answer = parsed(
    await client.graphql(FACTS_QUERY, {
      people: ofCompany,
      needs: ofCompany,
      requests: { opportunityId: { eq: id } },
    }),
    Facts,
  );
  if (!answer.ok) return answer;
  const exchange = await exchangeFor(client, project, answer.data.data);
  return { ok: true, data: factsFrom(project, answer.data.data, exchange, today) };
}

/** What the web interface asks the workspace for. */
import { CompanyAnswer, HealthAnswer, parsed, RescoreAnswer, withoutCode } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import { COMPANY_QUERY } from './documents.ts';
import type { Answer } from './failures.ts';

const RESCORE = '/key-accounts/rescore';
const HEALTH = '/key-accounts/health';

/** The scores of a company with their explanation; null when there is no such company. */
export async function readCompany(client: WorkspaceClient, id: string) {
  const answer = parsed(await client.graphql(COMPANY_QUERY, { id }), CompanyAnswer);
  return answer.ok ? ({ ok: true, data: answer.data.data.companies[0] ?? null } as const) : answer;
}

function rescoreAnswer(answer: Answer<unknown>) {
  const rescored = parsed(answer, RescoreAnswer);
  if (!rescored.ok) return rescored;
  const { failure, error } = rescored.data;
  const refusal = failure ?? error;
  return refusal === undefined
    ? rescored
    : ({ ok: false, failure: { kind: 'REFUSED', detail: withoutCode(refusal) } } as const);
}

/** Has companies scored again; answers when it is done. A refused setting is a failure here. */
export const rescoreCompanies = async (client: WorkspaceClient, companyIds: readonly string[]) =>
  rescoreAnswer(await client.route('POST', RESCORE, { companyIds }));

/** Has every company scored again; answers after minutes in a large workspace, see `readHealth` meanwhile. */
export const rescoreEverything = async (client: WorkspaceClient) =>
  rescoreAnswer(await client.route('POST', RESCORE, { all: true }));

/** Whether scoring works, and how far the last run got. */
export const readHealth = async (client: WorkspaceClient) =>
  parsed(await client.route('POST', HEALTH), HealthAnswer);

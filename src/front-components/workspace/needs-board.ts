/** The open needs of an account, or of all, with who has given support. */
import * as z from 'zod/mini';
import { knownHorizon } from '../../domain/need/known-horizon.ts';
import { toMicros } from '../../domain/shared/money.ts';
import { type BoardNeed, CAPABILITIES, type NeedsBoard, type NeedValues } from '../needs/model.ts';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import type { Answer } from './failures.ts';
import { listOf } from './lists.ts';
import { money } from './money.ts';
import { CREATE_NEED, NEEDS_BOARD_QUERY, NEEDS_ONLY_QUERY, UPDATE_NEED } from './needs-documents.ts';

const text = z.nullable(z.string());
const Member = z.nullable(
  z.object({ id: z.string(), name: z.nullable(z.object({ firstName: text, lastName: text })) }),
);
const Need = z.object({
  id: z.string(),
  need: text,
  horizon: text,
  capability: text,
  resourceGap: text,
  expectedOn: text,
  opportunityId: text,
  estimatedValue: money,
  owner: Member,
  company: z.nullable(z.object({ id: z.string(), name: text })),
});
const Support = z.object({ companyId: text, supportState: text, supporter: Member });
const Board = z.object({
  data: z.object({ accountNeeds: listOf(Need), supportRequests: z.optional(listOf(Support)) }),
});
const Created = z.object({ data: z.object({ createAccountNeed: z.object({ id: z.string() }) }) });

/** As many needs as are asked for at once. */
export const MOST_NEEDS = 1000;

const nameOf = (member: z.infer<typeof Member>): string | null =>
  [member?.name?.firstName, member?.name?.lastName].filter((part) => part).join(' ') || null;

const toNeed = ({
  estimatedValue,
  owner,
  horizon,
  capability,
  ...need
}: z.infer<typeof Need>): BoardNeed => ({
  ...need,
  horizon: knownHorizon(horizon),
  capability: CAPABILITIES.find((one) => one === capability) ?? null,
  amount: estimatedValue.amount,
  currency: estimatedValue.currency || null,
  owner: nameOf(owner),
});

/**
 * The board with one request; without those who give support, and with a second request, for someone who may not read
 * them.
 *
 * @param companyId null for all accounts
 */
export async function readNeedsBoard(
  client: WorkspaceClient,
  companyId: string | null,
): Promise<Answer<NeedsBoard>> {
  const open = { needState: { eq: 'OPEN' } };
  const needs = companyId === null ? open : { and: [open, { companyId: { eq: companyId } }] };
  const whole = await client.graphql(NEEDS_BOARD_QUERY, { needs, help: { supporterId: { is: 'NOT_NULL' } } });
  const isRefused = !whole.ok && whole.failure.kind === 'FORBIDDEN';
  const answer = parsed(isRefused ? await client.graphql(NEEDS_ONLY_QUERY, { needs }) : whole, Board);
  if (!answer.ok) return answer;
  const { accountNeeds, supportRequests } = answer.data.data;
  return {
    ok: true,
    data: {
      needs: accountNeeds.map(toNeed),
      helps:
        supportRequests?.flatMap(({ companyId: of, supportState, supporter }) =>
          supporter === null
            ? []
            : [{ memberId: supporter.id, name: nameOf(supporter), companyId: of, state: supportState }],
        ) ?? null,
      isPartly: accountNeeds.length >= MOST_NEEDS,
    },
  };
}

/** Sets what a need was moved to, as whoever moves it. */
export const saveNeed = (client: WorkspaceClient, id: string, data: NeedValues): Promise<Answer<unknown>> =>
  client.graphql(UPDATE_NEED, { id, data });

export type NewNeed = {
  need: string;
  companyId: string;
  horizon: string | null;
  capability: string | null;
  amount: number | null;
  currency: string;
};

/** Makes an open need, as whoever asks for it. */
export async function createNeed(
  client: WorkspaceClient,
  { amount, currency, ...fields }: NewNeed,
): Promise<Answer<string>> {
  const estimatedValue = amount === null ? {} : { estimatedValue: toMicros({ amount, currency }) };
  const data = { ...fields, ...estimatedValue, needState: 'OPEN' };
  const answer = parsed(await client.graphql(CREATE_NEED, { data }), Created);
  return answer.ok ? { ok: true, data: answer.data.data.createAccountNeed.id } : answer;
}

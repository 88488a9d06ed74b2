import * as z from 'zod/mini';
import type { CountedCredit } from '../../../domain/credit/totals.ts';
import { formatDay } from '../../../domain/shared/calendar.ts';
import { chunksOf } from '../../../domain/shared/grouping.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { CreditStore } from '../../../flows/credit/credit-ports.ts';
import { isForbidden } from '../../../flows/workspace-error.ts';
import { derived } from '../account/fields.ts';
import { joined, shape } from '../account/shape.ts';
import { shapes } from '../account/shapes.ts';
import type { TwentyClient } from '../client.ts';
import { queryOf } from '../documents/roots.ts';
import { and, anyOf, NOTHING } from '../filters.ts';
import { parseAs, readList } from '../lists.ts';
import { FullName, fullName } from '../names.ts';

const memberName = derived(
  '{ name { firstName lastName } }',
  () => z.nullable(z.object({ name: FullName() })),
  (member) => fullName(member?.name ?? null),
);

const credited = joined(
  shapes.salesCredit,
  shape(() => ({ member: memberName })),
);

const ROOT = {
  field: 'salesCredits',
  variable: 'credits',
  filterType: 'SalesCreditFilterInput',
  first: 2000,
  selection: credited.selection,
} as const;

const READ_COUNTED_CREDITS = queryOf('ReadCountedCredits', [ROOT]);

const COUNT_CREDITS = `query CountCredits($filter: SalesCreditFilterInput) {
  salesCredits(first: 1, filter: $filter) { totalCount } }`;

export const CREDIT_DOCUMENTS = { READ_COUNTED_CREDITS, COUNT_CREDITS };

/** Ids that one request asks for. */
const MOST_IDS = 500;

const Total = lazily(() => z.object({ totalCount: z.number() }));

type Node = (typeof credited)['node'] extends z.ZodMiniType<infer Value> ? Value : never;

function toCounted({ memberId, member, quarter, creditRole: role, ...credit }: Node): CountedCredit[] {
  if (memberId === null || role === null || quarter === null) return [];
  const { amountMicros, currencyCode } = credit;
  return [
    { memberId, member, quarter, role, currencyCode: currencyCode ?? '', amountMicros: amountMicros ?? 0 },
  ];
}

/** Sales credits as people ask for them, over Twenty's GraphQL. */
export const createCreditStore = (client: TwentyClient): CreditStore => ({
  async counted(from, to) {
    const credits = and(
      { creditState: { eq: 'CREDITED' } },
      ...(from === null ? [] : [{ creditedOn: { gte: formatDay(from) } }]),
      ...(to === null ? [] : [{ creditedOn: { lte: formatDay(to) } }]),
      ...shapes.salesCredit.guard(),
    );
    const answer = await client.query(READ_COUNTED_CREDITS, { credits });
    return (await readList(client, ROOT, credits, credited.node, answer)).flatMap(toCounted);
  },

  async seen(ids) {
    let count = 0;
    // Who may see credits is asked for none of them, too: a count of none tells as much as any.
    for (const chunk of ids.length === 0 ? [[]] : chunksOf(ids, MOST_IDS)) {
      const filter = chunk.length === 0 ? NOTHING : { id: anyOf(chunk) };
      try {
        const answer = await client.query(COUNT_CREDITS, { filter });
        count += parseAs(Total(), answer.salesCredits, 'salesCredits').totalCount;
      } catch (error) {
        if (isForbidden(error)) return null;
        throw error;
      }
    }
    return count;
  },
});

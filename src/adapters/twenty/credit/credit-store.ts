import * as z from 'zod/mini';
import type { CountedCredit } from '../../../domain/credit/totals.ts';
import { formatDay } from '../../../domain/shared/calendar.ts';
import type { CreditStore } from '../../../flows/credit/credit-ports.ts';
import { derived } from '../account/fields.ts';
import { joined, shape } from '../account/shape.ts';
import { shapes } from '../account/shapes.ts';
import type { TwentyClient } from '../client.ts';
import { queryOf } from '../documents/roots.ts';
import { and } from '../filters.ts';
import { readList } from '../lists.ts';
import { FullName, fullName } from '../names.ts';

const memberName = derived(
  '{ name { firstName lastName } }',
  () => z.nullable(z.object({ name: FullName })),
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

export const CREDIT_DOCUMENTS = { READ_COUNTED_CREDITS };

type Node = (typeof credited)['node'] extends z.ZodMiniType<infer Value> ? Value : never;

const toCounted = ({ memberId, member, quarter, creditRole: role, ...credit }: Node): CountedCredit[] => {
  if (memberId === null || role === null || quarter === null) return [];
  const { amountMicros, currencyCode } = credit;
  return [
    { memberId, member, quarter, role, currencyCode: currencyCode ?? '', amountMicros: amountMicros ?? 0 },
  ];
};

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
});

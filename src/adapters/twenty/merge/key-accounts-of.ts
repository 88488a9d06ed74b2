import * as z from 'zod/mini';
import type { CombinedAccount } from '../../../flows/merge/ports.ts';
import type { TwentyClient } from '../client.ts';
import { accountStatus } from '../desk-nodes.ts';
import { COMBINED, READ_COMBINED } from '../documents/combining.ts';
import { and, knows } from '../filters.ts';
import { readList } from '../lists.ts';
import { day } from '../nodes.ts';

const text = z.nullable(z.string());

const CombinedNode = z.object({
  id: z.string(),
  companyId: z.string(),
  name: text,
  status: accountStatus(),
  keySince: day(),
  regionalOwnerId: text,
  localHeadId: text,
  directorId: text,
});

/** The living key accounts of a company; one request. */
export async function keyAccountsOf(client: TwentyClient, companyId: string): Promise<CombinedAccount[]> {
  const keyAccounts = and({ companyId: { eq: companyId } }, ...knows(['status', 'keySince']));
  const answer = await client.query(READ_COMBINED, { keyAccounts });
  const found = await readList(client, COMBINED, keyAccounts, CombinedNode, answer);
  return found.map(({ name, ...account }) => ({ ...account, name: name ?? '' }));
}

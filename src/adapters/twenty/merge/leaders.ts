import { leaderFirst } from '../../../domain/merge/leader.ts';
import type { Leaders } from '../../../flows/merge/ports.ts';
import type { TwentyClient } from '../client.ts';
import { keyAccountsOf } from './key-accounts-of.ts';

/** Which key account leads a company, as far as the client may see them. */
export const createLeaders = (client: TwentyClient): Leaders => ({
  leaderOf: async (companyId) => leaderFirst(await keyAccountsOf(client, companyId))[0]?.id ?? null,
});

import * as z from 'zod/mini';
import type { Member } from '../../flows/ports.ts';
import type { Claims } from '../token-claims.ts';
import type { TwentyClient } from './client.ts';
import { CHECK_CALLER } from './documents/callers.ts';
import { NOTHING } from './filters.ts';
import { parseAs } from './lists.ts';
import { FullName, fullName } from './names.ts';

/** Who stands behind a token. */
export type Callers = {
  /**
   * The member whom a token names; null for one that names nobody, as an API key's. The server that answers has
   * checked the token, so what it claims is true.
   *
   * @param claims of the token with which this asks
   * @throws {WorkspaceError} when the workspace does not take the token, or does not let that person read companies
   */
  memberOf(claims: Claims): Promise<Member | null>;
};

const Answer = z.object({
  workspaceMembers: z.object({
    edges: z.array(z.object({ node: z.object({ id: z.string(), name: FullName() }) })),
  }),
});

function filterOf({ workspaceMemberId, userId }: Claims) {
  if (workspaceMemberId !== undefined) return { id: { eq: workspaceMemberId } };
  return userId === undefined ? NOTHING : { userId: { eq: userId } };
}

export const createCallers = (client: TwentyClient): Callers => ({
  async memberOf(claims) {
    const answer = await client.query(CHECK_CALLER, { member: filterOf(claims) });
    const [found] = parseAs(Answer, answer, 'workspaceMembers').workspaceMembers.edges;
    return found ? { id: found.node.id, name: fullName(found.node.name) } : null;
  },
});

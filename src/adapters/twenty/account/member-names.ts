import * as z from 'zod/mini';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { TwentyClient } from '../client.ts';
import { anyOf } from '../filters.ts';
import { edgesOf, parseAs } from '../lists.ts';
import { FullName, fullName } from '../names.ts';

export const MEMBER_NAMES = `query MemberNames($members: WorkspaceMemberFilterInput) {
  workspaceMembers(first: 500, filter: $members) { edges { node { id name { firstName lastName } } } }
}`;

const Members = lazily(() => edgesOf(z.object({ id: z.string(), name: FullName() })));

/** What members are called; whoever is not there any more, or has no name, is not among them. */
export async function memberNames(
  client: TwentyClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const answer = await client.query(MEMBER_NAMES, { members: { id: anyOf(ids) } });
  const { edges } = parseAs(Members(), answer.workspaceMembers, 'workspaceMembers');
  return new Map(
    edges.map(({ node }) => [node.id, fullName(node.name)] as const).filter(([, name]) => name !== ''),
  );
}

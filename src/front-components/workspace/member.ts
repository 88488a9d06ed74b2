import * as z from 'zod/mini';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import { MEMBER_QUERY } from './documents.ts';
import { listOf } from './lists.ts';

const MemberAnswer = z.object({ data: z.object({ workspaceMembers: listOf(z.object({ id: z.string() })) }) });

/**
 * Finds out once which workspace member a user is. Twenty does not tell a function who called it, so commands say it
 * themselves; a command without it still works, only its record names nobody.
 */
export const memberFinder = (
  client: WorkspaceClient,
  userId: string | null,
): (() => Promise<string | null>) => {
  let found: string | null = null;
  return async () => {
    if (found !== null || userId === null) return found;
    const answer = parsed(await client.graphql(MEMBER_QUERY, { userId }), MemberAnswer);
    if (answer.ok) found = answer.data.data.workspaceMembers[0]?.id ?? null;
    else console.error(`The workspace member could not be read: ${answer.failure.kind}`);
    return found;
  };
};

import * as z from 'zod/mini';
import type { Members } from '../../../flows/review/review-ports.ts';
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import type { TwentyClient } from '../client.ts';
import { READ_MEMBER } from '../documents/members.ts';

const Answer = z.object({
  workspaceMembers: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          name: z.object({ firstName: z.nullable(z.string()), lastName: z.nullable(z.string()) }),
        }),
      }),
    ),
  }),
});

/** The people of the workspace over Twenty's GraphQL. */
export const createMembers = (client: TwentyClient): Members => ({
  async nameOf(id) {
    const parsed = z.safeParse(Answer, await client.query(READ_MEMBER, { filter: { id: { eq: id } } }));
    if (!parsed.success)
      throw new WorkspaceError('ANSWER_MALFORMED', 'workspaceMembers did not arrive as expected');
    const name = parsed.data.workspaceMembers.edges[0]?.node.name;
    const written = [name?.firstName, name?.lastName].filter((part) => part).join(' ');
    return written === '' ? null : written;
  },
});

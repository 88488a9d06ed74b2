/** What an access token says about itself. Whether it is good only the server that signed it can tell. */
import * as z from 'zod/mini';

const Claims = z.object({
  workspaceId: z.uuid(),
  workspaceMemberId: z.optional(z.uuid()),
  userId: z.optional(z.uuid()),
});

export type Claims = z.output<typeof Claims>;

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The workspace that a token says it is for, and the person if it names one; null for a token that names no workspace. */
export function claimsOf(token: string): Claims | null {
  const claims = z.safeParse(Claims, decoded(token.split('.')[1] ?? ''));
  return claims.success ? claims.data : null;
}

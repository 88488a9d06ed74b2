import * as z from 'zod/mini';
import { lazily } from '../../domain/shared/lazily.ts';
import { WorkspaceError, type WorkspaceErrorCode } from '../../flows/workspace-error.ts';

/** The errors of an answer, as far as they matter here. */
export const GraphqlErrors = lazily(() =>
  z.array(
    z.object({
      message: z.string(),
      path: z.optional(z.array(z.unknown())),
      extensions: z.optional(
        z.looseObject({ code: z.optional(z.string()), subCode: z.optional(z.string()) }),
      ),
    }),
  ),
);

export type GraphqlError = z.infer<ReturnType<typeof GraphqlErrors>>[number];

const MISSING_FIELD = /doesn't have any "|Cannot query field|Field .+ not found|is not defined by type/i;

/** Twenty answers errors with HTTP 200; `code` and `subCode` tell them apart. */
function codeOf({ message, extensions }: GraphqlError): WorkspaceErrorCode {
  const code = extensions?.code;
  const subCode = extensions?.subCode;
  if (subCode === 'LIMIT_REACHED' || code === 'RATE_LIMITED' || code === 'TOO_MANY_REQUESTS')
    return 'RATE_LIMITED';
  if (code === 'UNAUTHENTICATED') return 'UNAUTHENTICATED';
  if (code === 'FORBIDDEN') return 'FORBIDDEN';
  if (MISSING_FIELD.test(message)) return 'FIELD_MISSING';
  if (message.includes('duplicate entry')) return 'DUPLICATE';
  if (code === 'INTERNAL_SERVER_ERROR' || code === 'TIMEOUT' || code === 'SERVICE_UNAVAILABLE')
    return 'SERVER_FAILED';
  return 'REFUSED';
}

// Values that a message quotes may be record data; field and object names are not.
const withoutData = (message: string): string =>
  message.replace(/Invalid value "[^"]*"/g, 'Invalid value').slice(0, 300);

/** An error of Twenty's API under the name that the flows know. */
export const toWorkspaceError = (error: GraphqlError): WorkspaceError =>
  new WorkspaceError(codeOf(error), withoutData(error.message));

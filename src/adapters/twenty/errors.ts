import { WorkspaceError, type WorkspaceErrorCode } from '../../flows/workspace-error.ts';
import type { GraphqlError } from './client.ts';

const MISSING_FIELD = /doesn't have any "|Cannot query field|Field .+ not found|is not defined by type/i;

/** Twenty answers errors with HTTP 200; `code` and `subCode` tell them apart. */
const codeOf = ({ message, extensions }: GraphqlError): WorkspaceErrorCode => {
  const code = extensions?.code;
  const subCode = extensions?.subCode;
  if (subCode === 'LIMIT_REACHED' || code === 'RATE_LIMITED' || code === 'TOO_MANY_REQUESTS')
    return 'RATE_LIMITED';
  if (code === 'UNAUTHENTICATED') return 'UNAUTHENTICATED';
  if (code === 'FORBIDDEN') return 'FORBIDDEN';
  if (MISSING_FIELD.test(message)) return 'FIELD_MISSING';
  if (code === 'INTERNAL_SERVER_ERROR' || code === 'TIMEOUT' || code === 'SERVICE_UNAVAILABLE')
    return 'SERVER_FAILED';
  return 'REFUSED';
};

// Values that a message quotes may be record data; field and object names are not.
const withoutData = (message: string): string =>
  message.replace(/Invalid value "[^"]*"/g, 'Invalid value').slice(0, 300);

/** An error of Twenty's API under the name that the flows know. */
export const toWorkspaceError = (error: GraphqlError): WorkspaceError =>
  new WorkspaceError(codeOf(error), withoutData(error.message));

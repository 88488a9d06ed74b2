/** Why the workspace did not do what was asked. */
export type WorkspaceErrorCode =
  | 'UNREACHABLE'
  | 'RATE_LIMITED'
  | 'SERVER_FAILED'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'FIELD_MISSING'
  | 'DUPLICATE'
  | 'REFUSED'
  | 'NOT_TWENTY'
  | 'ANSWER_MALFORMED'
  | 'TOO_LARGE'
  | 'OUT_OF_TIME';

/** An answer that can't be used. The message names objects, fields and codes, never record data. */
export class WorkspaceError extends Error {
  readonly code: WorkspaceErrorCode;

  constructor(code: WorkspaceErrorCode, message: string) {
    super(message);
    this.name = 'WorkspaceError';
    this.code = code;
  }
}

/** Whether the workspace refused because whoever asks may not. */
export const isForbidden = (error: unknown): boolean =>
  error instanceof WorkspaceError && error.code === 'FORBIDDEN';

/** Whether a server was too busy for what it was asked, and may do it a moment later. */
export const isPassing = ({ code }: WorkspaceError): boolean =>
  code === 'RATE_LIMITED' || code === 'SERVER_FAILED';

/** The sentence that stands in logs and run records for an error of any kind. */
export const failureReason = (error: unknown): string =>
  error instanceof WorkspaceError
    ? `${error.code}: ${error.message}`
    : `UNEXPECTED: ${error instanceof Error ? error.message : String(error)}`;

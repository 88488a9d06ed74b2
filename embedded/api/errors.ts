/** What a failed request tells about the error, beside its message. */
export interface ErrorExtensions {
  readonly code: string;
  readonly subCode?: string;
  readonly userFriendlyMessage?: string | { readonly id: string; readonly message: string };
  readonly [key: string]: unknown;
}

/** An error in the shape Twenty's API reports it. */
export class ApiError extends Error {
  readonly extensions: ErrorExtensions;

  constructor(message: string, extensions: ErrorExtensions) {
    super(message);
    this.name = 'ApiError';
    this.extensions = extensions;
  }
}

/** The text Twenty shows a user when it has nothing better. */
export const GENERIC_MESSAGE = 'An error occurred.';

/** A request the caller has to change. */
export const badInput = (
  message: string,
  subCode: string,
  userFriendlyMessage: string = GENERIC_MESSAGE,
): ApiError => new ApiError(message, { subCode, userFriendlyMessage, code: 'BAD_USER_INPUT' });

export const recordNotFound = (): ApiError =>
  new ApiError('Record not found', {
    subCode: 'RECORD_NOT_FOUND',
    userFriendlyMessage: 'This record does not exist or has been deleted.',
    code: 'NOT_FOUND',
  });

const DENIED = 'Entity performing the request does not have permission';

/** A request that the caller's role does not allow; `detail` says what of it, where the server does. */
export const permissionDenied = (detail?: string): ApiError =>
  new ApiError(detail === undefined ? DENIED : `${DENIED}: ${detail}`, {
    userFriendlyMessage: 'User does not have permission.',
    subCode: 'PERMISSION_DENIED',
    code: 'FORBIDDEN',
  });

export const internalError = (message: string): ApiError =>
  new ApiError(message, { code: 'INTERNAL_SERVER_ERROR' });

/** One entry of an answer's `errors`. */
export interface ReportedError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly path?: readonly string[];
  readonly extensions?: ErrorExtensions;
}

/** Shapes whatever was thrown for the answer. */
export function reportError(error: unknown): ReportedError {
  if (error instanceof ApiError) return { message: error.message, extensions: error.extensions };
  const message = error instanceof Error ? error.message : 'Internal server error';
  return { message, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

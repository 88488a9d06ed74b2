import type { TwentyClient } from './client.ts';
import { CHECK_CALLER } from './documents/callers.ts';

/** Whether the workspace knows whom the client acts for. */
export type CallerCheck = {
  /** @throws {WorkspaceError} when it does not, or does not let that person read companies */
  check(): Promise<void>;
};

export const createCallerCheck = (client: TwentyClient): CallerCheck => ({
  async check() {
    await client.query(CHECK_CALLER, {});
  },
});

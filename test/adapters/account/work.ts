import type { AccountWork } from '../../../src/flows/account/ports.ts';

/** A work with nothing to write but what a test names. */
export const work = (companyId: string | null, parts: Partial<AccountWork> = {}): AccountWork => ({
  companyId,
  corrections: [],
  creations: [],
  removedMonths: [],
  tasks: [],
  closedTasks: [],
  notes: [],
  mark: companyId === null ? null : { countedRecords: `seen ${companyId}`, isScored: true, scoredAt: null },
  ...parts,
});

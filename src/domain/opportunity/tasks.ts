/** The tasks that a deal can ask for; each at most once in its life. */
export type DealTaskKind = 'INITIATION' | 'LEARNING';

const TITLES: Readonly<Record<DealTaskKind, (name: string) => string>> = {
  INITIATION: (name) => `Initiation review: ${name}`,
  LEARNING: (name) => `What did we learn from ${name}?`,
};

/** A task's title; a deal without a name is called "this opportunity". */
export const dealTaskTitle = (kind: DealTaskKind, name: string): string =>
  TITLES[kind](name.trim() === '' ? 'this opportunity' : name);

/** Names a task for good: one for each deal and kind. */
export const dealTaskKey = (kind: DealTaskKind, opportunityId: string): string => `${kind} ${opportunityId}`;

/** The tasks that a deal can ask for; each at most once in its life. */
export type DealTaskKind = 'INITIATION' | 'LEARNING';

const TITLES: Readonly<Record<DealTaskKind, (name: string) => string>> = {
  INITIATION: (name) => `Initiation review: ${name}`,
  LEARNING: (name) => `What did we learn from ${name}?`,
};

/** A task's title; a deal without a name is called "this opportunity". */
export const dealTaskTitle = (kind: DealTaskKind, name: string): string =>
  TITLES[kind](name.trim() === '' ? 'this opportunity' : name);

import type { SupportLevel } from './records.ts';

const SUPPORTING: readonly (SupportLevel | null)[] = ['MENTOR', 'SUPPORTER'];

/** Whether somebody is on our side: a mentor or a supporter. Whose support is unknown is not. */
export const isSupporter = ({ supportLevel }: { supportLevel: SupportLevel | null }): boolean =>
  SUPPORTING.includes(supportLevel);

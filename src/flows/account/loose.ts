import type { LooseObject } from './ports.ts';

/** Objects whose records are an account of their own while they have no company. */
const LOOSE: readonly string[] = [
  'opportunity',
  'contract',
  'accountNeed',
  'keyAccount',
  'espPlan',
  'supportRequest',
] satisfies LooseObject[];

export const isLooseObject = (object: string): object is LooseObject => LOOSE.includes(object);

import { failureOfRefusal } from '../workspace/failures.ts';
import type { Texts } from './texts.ts';

/** Why a command was not carried out in full, as the route put it. */
export function refusalText(reason: string, { failures }: Texts): string {
  const { kind, detail } = failureOfRefusal(reason);
  return failures[kind](detail);
}

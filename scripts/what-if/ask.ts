import * as z from 'zod';
import { askApp } from '../support/ask-app.ts';
import { refusalInWords } from '../support/in-words.ts';
import type { WhatIfOptions } from './options.ts';

const Place = z.object({
  recommended: z.string(),
  importance: z.number().nullable(),
  rank: z.number().nullable(),
  reason: z.string(),
});

const Move = z.object({ name: z.string(), before: Place, after: Place });

const Shift = z.object({
  before: z.number(),
  after: z.number(),
  added: z.array(Move),
  dropped: z.array(Move),
});

const WhatIf = z.object({
  policy: z.object({ name: z.string() }),
  ranked: z.number(),
  key: Shift,
  candidate: Shift,
  keptScores: z.number(),
});

const Answer = z.object({
  result: WhatIf.nullable(),
  refusal: z.string().nullable(),
  failure: z.string().optional(),
});

export type Move = z.infer<typeof Move>;
export type Shift = z.infer<typeof Shift>;
export type WhatIf = z.infer<typeof WhatIf>;

/**
 * Asks the app's route in the workspace.
 * @throws {Error} when there is no answer, or the change is refused; the message says why
 */
export async function askWhatIf(
  { policy, changes, ...workspace }: Omit<WhatIfOptions, 'json'>,
  send: typeof fetch = fetch,
): Promise<WhatIf> {
  const body = { policyId: policy, changes };
  const { result, refusal, failure } = await askApp(workspace, 'what-if', body, Answer, send);
  if (result) return result;
  throw new Error(refusal ?? (failure === undefined ? 'The app gave no answer.' : refusalInWords(failure)));
}

import * as z from 'zod';
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
export const askWhatIf = async (
  { url, apiKey, policy, changes }: Omit<WhatIfOptions, 'json'>,
  send: typeof fetch = fetch,
): Promise<WhatIf> => {
  let response: Response;
  try {
    response = await send(`${url}/s/key-accounts/what-if`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
      body: JSON.stringify({ policyId: policy, changes }),
    });
  } catch (error) {
    throw new Error(`No answer from ${url}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const text = await response.text();
  if (response.status !== 200)
    throw new Error(
      `${url} answered HTTP ${response.status}: ${text}\nCheck --url and --api-key, and that Key Accounts is installed.`,
    );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(`${url} does not answer as Twenty does; check --url.`);
  }
  const answer = Answer.safeParse(json);
  if (!answer.success) throw new Error(`${url} does not answer as Key Accounts does; check --url.`);
  const { result, refusal, failure } = answer.data;
  if (result) return result;
  throw new Error(refusal ?? failure ?? 'The app gave no answer.');
};

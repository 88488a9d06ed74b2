import type * as z from 'zod';

export type Workspace = { url: string; apiKey: string };

/**
 * Asks one of the app's routes in the workspace.
 * @throws {Error} when there is no answer of the expected form; the message says why and what to check
 */
export async function askApp<Schema extends z.ZodType>(
  { url, apiKey }: Workspace,
  action: string,
  body: unknown,
  schema: Schema,
  send: typeof fetch = fetch,
): Promise<z.output<Schema>> {
  let response: Response;
  try {
    response = await send(`${url}/s/key-accounts/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
      body: JSON.stringify(body),
    });
  } catch (error) {
    throw new Error(`No answer from ${url}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const text = await response.text();
  if (response.status !== 200)
    throw new Error(
      `${url} answered HTTP ${response.status}: ${text}\nCheck --url and the API key, and that Key Accounts is installed.`,
    );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(`${url} does not answer as Twenty does; check --url.`);
  }
  const answer = schema.safeParse(json);
  if (!answer.success) throw new Error(`${url} does not answer as Key Accounts does; check --url.`);
  return answer.data;
}

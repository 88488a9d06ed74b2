/** What is to be printed, as the app's route makes it. */
import * as z from 'zod/mini';
import type { Language } from '../../domain/shared/language.ts';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import { type Answer, failureOfRefusal } from './failures.ts';

const Refused = z.object({ error: z.optional(z.string()), failure: z.optional(z.string()) });

/** A plan, or the brief of a company, as a document of HTML to be printed. */
export async function readPrinted(
  client: WorkspaceClient,
  of: { planId: string } | { companyId: string },
  locale: Language,
): Promise<Answer<string>> {
  const answer = await client.route('POST', '/key-accounts/print', { ...of, locale });
  if (!answer.ok) return answer;
  if (typeof answer.data === 'string') return { ok: true, data: answer.data };
  const refused = parsed(answer, Refused);
  if (!refused.ok) return refused;
  return { ok: false, failure: failureOfRefusal(refused.data.failure ?? refused.data.error ?? '') };
}

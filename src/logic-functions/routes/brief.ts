import * as z from 'zod/mini';
import { LANGUAGES, languageOf } from '../../domain/shared/language.ts';
import { type BriefOutcome, briefByName, briefOf } from '../../flows/brief/brief.ts';
import { guarded } from '../guarded.ts';
import { wireAsCaller } from './caller.ts';

const locale = z.nullable(z.optional(z.string()));
const Request = z.object({ body: z.unknown() });
const Body = z.object({ companyId: z.uuid(), locale });
const Input = z.object({ company: z.string(), locale });

const NOTHING: BriefOutcome = { markdown: null, blocks: [] };

/** The whole account on a page of Markdown, as far as whoever asks may see it. */
export const tellBrief = async (request: unknown, timeoutSeconds: number) => {
  const body = z.safeParse(Body, z.parse(Request, request).body);
  if (!body.success) {
    const error = `Send {"companyId": "an id", "locale": "${LANGUAGES.join(' or ')}, or left out for English"}.`;
    return { ...NOTHING, error, requests: 0 };
  }
  const { companyId, locale: wanted } = body.data;
  return guarded(wireAsCaller(request, timeoutSeconds), NOTHING, (wiring) =>
    briefOf(wiring, companyId, languageOf(wanted), wiring.settings.timeZone),
  );
};

/** The same for Twenty's assistant, which knows names rather than ids, and reads Markdown rather than blocks. */
export const briefForAssistant = async (input: unknown, timeoutSeconds: number) => {
  const { company, locale: wanted } = z.parse(Input, input);
  const { blocks: _, ...answer } = await guarded(wireAsCaller(input, timeoutSeconds), NOTHING, (wiring) =>
    z.safeParse(z.uuid(), company).success
      ? briefOf(wiring, company, languageOf(wanted), wiring.settings.timeZone)
      : briefByName(wiring, company, languageOf(wanted), wiring.settings.timeZone),
  );
  return answer;
};

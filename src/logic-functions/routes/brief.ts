import * as z from 'zod/mini';
import { LANGUAGES, languageOf } from '../../domain/shared/language.ts';
import { type DealPageOutcome, dealPageOf } from '../../flows/assessment/deal-page.ts';
import { type BriefOutcome, briefByName, briefOf } from '../../flows/brief/brief.ts';
import { guarded } from '../guarded.ts';
import { type Asked, callerOfExecution, wireAsCaller } from './caller.ts';

const locale = z.nullable(z.optional(z.string()));
const Body = z.object({ companyId: z.uuid(), locale });
const Input = z.object({ company: z.optional(z.string()), deal: z.optional(z.string()), locale });

const NOTHING: BriefOutcome = { markdown: null, blocks: [] };

const NO_PAGE: DealPageOutcome = { markdown: null };

const NOBODY =
  'This Twenty does not say on whose behalf its assistant asks, so nothing can be told. Open the brief on the page of the company instead.';

/** The whole account on a page of Markdown, as far as whoever asks may see it. */
export async function tellBrief(asked: Asked) {
  const body = z.safeParse(Body, asked.body);
  if (!body.success) {
    const error = `Send {"companyId": "an id", "locale": "${LANGUAGES.join(' or ')}, or left out for English"}.`;
    return { ...NOTHING, error, requests: 0 };
  }
  const { companyId, locale: wanted } = body.data;
  return guarded(wireAsCaller(asked), NOTHING, (wiring) =>
    briefOf(wiring, companyId, languageOf(wanted), wiring.settings.timeZone),
  );
}

/**
 * The same for Twenty's assistant, which knows names rather than ids, and reads Markdown rather than blocks; or, where it
 * names a deal, how that is assessed, with drafts of answers for a person to confirm. It is told
 * what the person who uses it may see, and nothing where the server does not say who that is.
 */
export async function briefForAssistant(input: unknown, timeoutSeconds: number) {
  const { company = '', deal, locale: wanted } = z.parse(Input, input);
  const caller = callerOfExecution(process.env);
  if (caller === null) return { markdown: null, error: NOBODY, requests: 0 };
  const wiring = wireAsCaller({ caller, timeoutSeconds });
  if (deal !== undefined && deal.trim() !== '')
    return guarded(wiring, NO_PAGE, () =>
      dealPageOf(wiring, deal, languageOf(wanted), wiring.settings.timeZone),
    );
  const { blocks: _, ...answer } = await guarded(wiring, NOTHING, () =>
    z.safeParse(z.uuid(), company).success
      ? briefOf(wiring, company, languageOf(wanted), wiring.settings.timeZone)
      : briefByName(wiring, company, languageOf(wanted), wiring.settings.timeZone),
  );
  return answer;
}

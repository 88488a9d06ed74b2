import * as z from 'zod/mini';
import { briefTexts } from '../../domain/brief/catalogue.ts';
import { htmlOf } from '../../domain/brief/html.ts';
import { burnUpSvg } from '../../domain/plan/burn-up-svg.ts';
import { planBlocks } from '../../domain/plan/plan-blocks.ts';
import type { PlanPage } from '../../domain/plan/plan-page.ts';
import { LANGUAGES, type Language, languageOf } from '../../domain/shared/language.ts';
import { deskWordsOf } from '../../domain/words/languages.ts';
import { briefOf } from '../../flows/brief/brief.ts';
import { tellPlanPage } from '../../flows/plan/tell-plan-page.ts';
import { guarded } from '../guarded.ts';
import { type Asked, wireAsCaller } from './caller.ts';

const locale = z.nullable(z.optional(z.string()));
const Body = z.object({ planId: z.uuid() });
const Printed = z.union([z.object({ planId: z.uuid(), locale }), z.object({ companyId: z.uuid(), locale })]);

type Answer = { page: PlanPage | null; error?: string };

const NOTHING: Answer = { page: null };
const NO_PLAN = 'There is no such plan, or you may not see it.';

/** Tells a plan with its revenue against time, what it lacks, and the revision before. */
export async function askPlanPage(asked: Asked) {
  const body = z.safeParse(Body, asked.body);
  if (!body.success) return { ...NOTHING, error: 'Send {"planId": "the id of a plan"}.', requests: 0 };
  return guarded(wireAsCaller(asked), NOTHING, async (caller): Promise<Answer> => {
    const page = await tellPlanPage(caller, body.data.planId);
    return page === null ? { page, error: NO_PLAN } : { page };
  });
}

function printedPlan(page: PlanPage, language: Language): string {
  const words = deskWordsOf(language).planPage;
  const { colon } = briefTexts(language);
  return htmlOf(planBlocks(page, { words, colon }), {
    title: page.plan.name || words.title,
    language,
    print: words.printNow,
    drawing: burnUpSvg(page, words),
  });
}

type Html = { html: string | null; error?: string };

/** HTML as the answer itself; anything that went wrong as JSON, like every other answer. */
const asDocument = ({ html, ...rest }: Html & { requests: number; failure?: string }) =>
  html === null
    ? rest
    : {
        __twentyHttpResponse: true as const,
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
        body: html,
      };

/** A plan, or the brief of a company, as a page of HTML to be printed. */
export async function printPage(asked: Asked) {
  const body = z.safeParse(Printed, asked.body);
  if (!body.success) {
    const error = `Send {"planId": "an id", "locale": "${LANGUAGES.join(' or ')}"}, or a "companyId" for its brief.`;
    return { error, requests: 0 };
  }
  const language = languageOf(body.data.locale);
  const wanted = body.data;
  const nothing: Html = { html: null };
  const answer = await guarded(wireAsCaller(asked), nothing, async (caller): Promise<Html> => {
    if ('planId' in wanted) {
      const page = await tellPlanPage(caller, wanted.planId);
      return page === null ? { html: null, error: NO_PLAN } : { html: printedPlan(page, language) };
    }
    const { blocks, error } = await briefOf(caller, wanted.companyId, language, caller.settings.timeZone);
    if (error !== undefined) return { html: null, error };
    const [title] = blocks;
    return {
      html: htmlOf(blocks, {
        title: title?.kind === 'heading' ? title.text : '',
        language,
        print: deskWordsOf(language).planPage.printNow,
      }),
    };
  });
  return asDocument(answer);
}

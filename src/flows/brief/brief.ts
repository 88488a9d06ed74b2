import { accountBrief } from '../../domain/brief/brief.ts';
import type { Block } from '../../domain/brief/document.ts';
import type { AccountFacts } from '../../domain/brief/facts.ts';
import { markdownOf } from '../../domain/brief/markdown.ts';
import type { Language } from '../../domain/shared/language.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import type { Clock } from '../ports.ts';

export type BriefReader = {
  /** Everything a brief tells of a company, in one request; null when there is no such company. */
  read(companyId: string): Promise<AccountFacts | null>;
  /** Living companies whose name contains some words, at most a handful. */
  find(words: string): Promise<{ id: string; name: string }[]>;
};

export type BriefPorts = { brief: BriefReader; clock: Clock };

/** A brief, as Markdown and as the blocks that are the same page, or why there is none, as a sentence. */
export type BriefOutcome = { markdown: string | null; blocks: readonly Block[]; error?: string };

const none = (error: string): BriefOutcome => ({ markdown: null, blocks: [], error });

/** The brief of a company by its id. */
export async function briefOf(
  { brief, clock }: BriefPorts,
  companyId: string,
  language: Language,
  timeZone: string,
): Promise<BriefOutcome> {
  const facts = await brief.read(companyId);
  if (facts === null) return none('There is no such company, or you may not see it.');
  const blocks = accountBrief(facts, language, localDay(clock.now(), timeZone));
  return { markdown: markdownOf(blocks), blocks };
}

/** The brief of a company by its name; several that fit are named. */
export async function briefByName(
  ports: BriefPorts,
  name: string,
  language: Language,
  timeZone: string,
): Promise<BriefOutcome> {
  const words = name.trim();
  if (words === '') return none('Say which company.');
  const found = await ports.brief.find(words);
  const exact = found.filter((company) => company.name.toLowerCase() === words.toLowerCase());
  const [only, second] = exact.length > 0 ? exact : found;
  if (!only) return none(`No company is called "${words}".`);
  if (second) {
    const names = (exact.length > 0 ? exact : found).map((company) => company.name).join(', ');
    return none(`Several companies fit "${words}": ${names}. Say which.`);
  }
  return briefOf(ports, only.id, language, timeZone);
}

/** Settings as a person reads them: they are stored as JSON, with the names that stages have in the API. */
import * as z from 'zod/mini';
import { humanName } from '../../domain/setup/classes.ts';
import type { SetUpWords } from '../../domain/words/languages.ts';
import { formatMonth, formatShare } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';

const Stages = z.array(z.string());
const Chances = z.record(z.string(), z.number());
const Rates = z.record(
  z.string(),
  z.union([z.number(), z.array(z.object({ from: z.string(), rate: z.number() }))]),
);

/** What a JSON text holds; null for a text that holds nothing of that form. */
function held<T>(shape: z.ZodMiniType<T>, text: string): T | null {
  try {
    return z.safeParse(shape, JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const stages = (value: string): string[] | null => held(Stages, value)?.map(humanName) ?? null;

function chances(value: string, texts: Texts): string[] | null {
  const found = held(Chances, value);
  return (
    found &&
    Object.entries(found).map(([stage, chance]) => `${humanName(stage)} ${formatShare(chance, texts)}`)
  );
}

function rates(value: string, words: SetUpWords): string[] | null {
  const found = held(Rates, value);
  return (
    found &&
    Object.entries(found).flatMap(([currency, rate]) =>
      typeof rate === 'number'
        ? [`${currency} ${rate}`]
        : rate.map((dated) => words.settings.rateFrom(`${currency} ${dated.rate}`, dated.from)),
    )
  );
}

const LISTS: Readonly<Record<string, (value: string, words: SetUpWords, texts: Texts) => string[] | null>> = {
  WON_STAGES: stages,
  LOST_STAGES: stages,
  IGNORED_STAGES: stages,
  STAGE_PROBABILITIES: (value, _, texts) => chances(value, texts),
  EXCHANGE_RATES: (value, words) => rates(value, words),
};

const ONE: Readonly<Record<string, (value: string, words: SetUpWords, texts: Texts) => string>> = {
  FISCAL_YEAR_STARTS_IN: (value, _, texts) =>
    formatMonth(`2001-${value.padStart(2, '0')}-01`, texts, 'month'),
  LANGUAGE: (value, words) => words.settings.languages[value] ?? value,
};

/** The value of a setting in words; the stored text where it has another form than its kind. */
export function settingInWords(name: string, value: string, words: SetUpWords, texts: Texts): string {
  if (value === '') return words.standard;
  const items = LISTS[name]?.(value, words, texts);
  if (items) return items.length === 0 ? words.settings.none : items.join(', ');
  return ONE[name]?.(value, words, texts) ?? value;
}

/** What a setting is called; its own name for one that the words do not know. */
export const settingName = (name: string, words: SetUpWords): string => words.settings.names[name] ?? name;

/** The texts that an administrator types into the settings, made of what was chosen on the page. */
import type { SetUpFacts, StageOutcomeName } from '../workspace/set-up.ts';

export type StageFact = SetUpFacts['stages'][number];

/** What somebody chose for a stage; the chance is as it was typed. */
export type StageChoice = { outcome: StageOutcomeName; probability: string };

/** A setting and the text to type there. */
export type ToType = { name: string; text: string };

function numberIn(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || Number.isNaN(value) ? null : value;
}

/** A rate as somebody typed it; null for what is none. */
export function rateIn(text: string): number | null {
  const value = numberIn(text);
  return value !== null && value > 0 ? value : null;
}

/** A chance of winning, 0 to 1, as somebody typed it; null for what is none. */
export function chanceIn(text: string): number | null {
  const value = numberIn(text);
  return value !== null && value >= 0 && value <= 1 ? value : null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, such as 2026-01-31. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** An object that is written as JSON; null for anything else. */
function objectIn(text: string): Record<string, unknown> | null {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * The exchange rates with those that were typed, beside what is set already.
 *
 * @param setting EXCHANGE_RATES as it stands; one that can't be used is replaced
 * @returns null while no rate was typed
 */
export function ratesToType(
  setting: { value: string; problem: string | null },
  typed: Readonly<Record<string, string>>,
): ToType | null {
  const rates = Object.entries(typed).flatMap(([currency, text]): [string, number][] => {
    const rate = rateIn(text);
    return rate === null ? [] : [[currency, rate]];
  });
  if (rates.length === 0) return null;
  const present = setting.problem === null ? (objectIn(setting.value) ?? {}) : {};
  return { name: 'EXCHANGE_RATES', text: JSON.stringify({ ...present, ...Object.fromEntries(rates) }) };
}

/** What a stage counts as, with what was chosen. */
export const chosen = (fact: StageFact, choices: Readonly<Record<string, StageChoice>>): StageChoice =>
  choices[fact.stage] ?? {
    outcome: fact.outcome,
    probability: fact.probability === null ? '' : String(fact.probability),
  };

/** The four settings of stages as texts. */
function stageSettings(
  stages: readonly StageFact[],
  choices: Readonly<Record<string, StageChoice>>,
): ToType[] {
  const having = (outcome: StageOutcomeName): string =>
    JSON.stringify(
      stages.filter((fact) => chosen(fact, choices).outcome === outcome).map(({ stage }) => stage),
    );
  const chances = stages.flatMap((fact): [string, number][] => {
    const { outcome, probability } = chosen(fact, choices);
    // A stage that nothing was chosen for and no setting names goes on having the usual chance.
    if (outcome !== 'OPEN' || !(fact.isNamed || Object.hasOwn(choices, fact.stage))) return [];
    const chance = chanceIn(probability) ?? fact.probability;
    return chance === null ? [] : [[fact.stage, chance]];
  });
  return [
    { name: 'WON_STAGES', text: having('WON') },
    { name: 'LOST_STAGES', text: having('LOST') },
    { name: 'IGNORED_STAGES', text: having('IGNORED') },
    { name: 'STAGE_PROBABILITIES', text: JSON.stringify(Object.fromEntries(chances)) },
  ];
}

/** The settings of stages that have to be typed anew for what was chosen. */
export function stagesToType(
  stages: readonly StageFact[],
  choices: Readonly<Record<string, StageChoice>>,
): ToType[] {
  const present = new Map(stageSettings(stages, {}).map(({ name, text }) => [name, text]));
  return stageSettings(stages, choices).filter(({ name, text }) => present.get(name) !== text);
}

import { type Environment, parseSettings } from './environment.ts';

/** The settings that a workspace has to be looked at for, in the order in which they are set up. */
const SET_UP = [
  'BASE_CURRENCY',
  'EXCHANGE_RATES',
  'WON_STAGES',
  'LOST_STAGES',
  'IGNORED_STAGES',
  'STAGE_PROBABILITIES',
  'TIME_ZONE',
  'FISCAL_YEAR_STARTS_IN',
  'LANGUAGE',
] as const;

/** These settings as they stand, each as it was typed (empty for the default), and what is wrong with it. */
export function settingFacts(
  environment: Environment,
): { name: (typeof SET_UP)[number]; value: string; problem: string | null }[] {
  const { problems } = parseSettings(environment);
  return SET_UP.map((name) => ({
    name,
    value: environment[name]?.trim() ?? '',
    problem: problems.find((problem) => problem.name === name)?.reason ?? null,
  }));
}

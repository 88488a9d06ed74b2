import * as z from 'zod/mini';
import { DEFAULT_SETTINGS } from '../../domain/shared/settings.ts';

const Stages = z.array(z.string());

const fromText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/**
 * The stages that a setting names; others where a server hands no settings to components, or where it can't be read.
 *
 * @param otherwise the stages of a fresh installation
 */
export const stagesOf = (setting: string | undefined, otherwise: readonly string[]): readonly string[] => {
  const stages = z.safeParse(Stages, setting === undefined ? null : fromText(setting));
  return stages.success ? stages.data : otherwise;
};

/** The stages that mean won, from the setting `WON_STAGES`. */
export const wonStagesOf = (setting: string | undefined): readonly string[] =>
  stagesOf(setting, DEFAULT_SETTINGS.wonStages);

/** The stages that mean lost, from the setting `LOST_STAGES`. */
export const lostStagesOf = (setting: string | undefined): readonly string[] =>
  stagesOf(setting, DEFAULT_SETTINGS.lostStages);

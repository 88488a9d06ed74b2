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

const stagesOf = (setting: string | undefined, otherwise: readonly string[]): readonly string[] => {
  const stages = z.safeParse(Stages, setting === undefined ? null : fromText(setting));
  return stages.success ? stages.data : otherwise;
};

/**
 * The stages that mean won, from the setting `WON_STAGES`; the standard ones where a server hands no settings to
 * components, or where it can't be read.
 */
export const wonStagesOf = (setting: string | undefined): readonly string[] =>
  stagesOf(setting, DEFAULT_SETTINGS.wonStages);

/** The stages that mean lost, from the setting `LOST_STAGES`; otherwise as `wonStagesOf`. */
export const lostStagesOf = (setting: string | undefined): readonly string[] =>
  stagesOf(setting, DEFAULT_SETTINGS.lostStages);

/** The app's settings, where a server hands them to components. */
import * as z from 'zod/mini';
import { type DayNumber, parseDay } from '../../domain/shared/calendar.ts';
import { localDay } from '../../domain/shared/local-day.ts';
import type { ExchangeRates } from '../../domain/shared/money.ts';
import { DEFAULT_SETTINGS } from '../../domain/shared/settings.ts';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';

const Stages = z.array(z.string());

/** A setting's text as JSON; null for none, and for one that can't be read. */
function fromText(text: string | undefined): unknown {
  if (text === undefined) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * The stages that a setting names; others where a server hands no settings to components, or where it can't be read.
 *
 * @param otherwise the stages of a fresh installation
 */
export function stagesOf(setting: string | undefined, otherwise: readonly string[]): readonly string[] {
  const stages = z.safeParse(Stages, fromText(setting));
  return stages.success ? stages.data : otherwise;
}

/** Which day it is where the people are, as far as the server tells where that is. */
export const todayAt = (client: WorkspaceClient, now: Date): DayNumber =>
  localDay(now, client.setting('TIME_ZONE') || 'UTC');

/** The stages that mean won, from the setting `WON_STAGES`. */
export const wonStagesOf = (setting: string | undefined): readonly string[] =>
  stagesOf(setting, DEFAULT_SETTINGS.wonStages);

/** The stages that mean lost, from the setting `LOST_STAGES`. */
export const lostStagesOf = (setting: string | undefined): readonly string[] =>
  stagesOf(setting, DEFAULT_SETTINGS.lostStages);

const rate = z.number().check(z.positive());
const Rates = z.record(
  z.string(),
  z.union([
    rate,
    z.array(
      z.object({
        from: z.pipe(
          z.iso.date(),
          z.transform((day: string) => parseDay(day) ?? 0),
        ),
        rate,
      }),
    ),
  ]),
);

const Told = z.object({ baseCurrency: z.string(), rates: Rates });

/**
 * How amounts are brought to one currency: from the settings, where the server hands them to components, else by asking
 * the app. Without rates where neither tells them.
 */
export async function readExchange(client: WorkspaceClient): Promise<ExchangeRates> {
  const given = client.setting('EXCHANGE_RATES');
  if (given === undefined) {
    const told = parsed(await client.route('POST', '/key-accounts/exchange-rates', {}), Told);
    if (told.ok) return told.data;
  }
  const rates = z.safeParse(Rates, fromText(given));
  return {
    baseCurrency: client.setting('BASE_CURRENCY') || DEFAULT_SETTINGS.baseCurrency,
    rates: rates.success ? rates.data : {},
  };
}

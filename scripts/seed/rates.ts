import * as z from 'zod';
import type { GraphqlClient } from '../../demo/data/load.ts';
import { type DatedRates, DEMO_EXCHANGE_RATES, datedRates } from '../../demo/data/money.ts';
import { application } from '../../src/definitions/ids/functions.ts';
import { type DayNumber, parseDay } from '../../src/domain/shared/calendar.ts';
import { SeedError } from './errors.ts';

const NAME = 'EXCHANGE_RATES';

const Application = z.object({
  findOneApplication: z.object({
    id: z.string(),
    applicationVariables: z.array(z.object({ key: z.string(), value: z.string().nullable() })),
  }),
});

const Rates = z.record(z.string(), z.unknown());

/** Rates as they are set; null for what can't be read, which the seed must not write over. */
function parseRates(text: string): Record<string, unknown> | null {
  if (text.trim() === '') return {};
  try {
    return Rates.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What the demo's currencies are worth in a base currency; null for one that the demo does not know. */
function ratesIn(base: string, today: DayNumber): DatedRates | null {
  const unit = DEMO_EXCHANGE_RATES[base];
  if (unit === undefined) return null;
  const inBase = (rate: number): number => Number((rate / unit).toFixed(4));
  const others = Object.entries(datedRates(today)).filter(([currency]) => currency !== base);
  return Object.fromEntries(
    others.map(([currency, given]) => [
      currency,
      typeof given === 'number'
        ? inBase(given)
        : given.map(({ from, rate }) => ({ from, rate: inBase(rate) })),
    ]),
  );
}

const refusal = (why: string, rates: DatedRates | null): SeedError =>
  new SeedError(
    `The demo's amounts need exchange rates, or they count nothing: ${why}`,
    `Type ${rates === null ? `a rate for each of ${Object.keys(DEMO_EXCHANGE_RATES).join(', ')}` : JSON.stringify(rates)} under Settings > Applications > Key Accounts > Settings, ${NAME}. Then run this again with --rates-are-set.`,
  );

async function readSettings(metadata: GraphqlClient) {
  const answer = await metadata.execute(
    `query AppSettings($id: UUID!) {
      findOneApplication(universalIdentifier: $id) { id applicationVariables { key value } }
    }`,
    { id: application },
  );
  const { id, applicationVariables } = Application.parse(answer).findOneApplication;
  const settingOf = (name: string): string =>
    applicationVariables.find(({ key }) => key === name)?.value?.trim() ?? '';
  return { id, base: settingOf('BASE_CURRENCY') || 'USD', rates: parseRates(settingOf(NAME)) };
}

/** Does what the settings may refuse, and says then what to type where. */
async function orRefuse<Value>(work: Promise<Value>, rates: DatedRates | null): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw refusal(`the app's settings could not be read or written (${line}).`, rates);
  }
}

/**
 * Sets the rates of the demo's currencies in the app's settings, beside those that are there; a rate that is there stays.
 *
 * @returns the currencies that got a rate
 * @throws {SeedError} when the settings can't be read or written: with what to type where
 */
export async function ensureRates(metadata: GraphqlClient, today: string): Promise<string[]> {
  const day = parseDay(today) ?? 0;
  const { id, base, rates } = await orRefuse(readSettings(metadata), ratesIn('USD', day));
  const wanted = ratesIn(base, day);
  if (rates === null) throw refusal(`${NAME} can't be read as it is.`, wanted);
  if (wanted === null) throw refusal(`the demo knows no rates in the base currency ${base}.`, null);
  const missing = Object.keys(wanted).filter((currency) => !(currency in rates));
  if (missing.length === 0) return [];
  const added = Object.fromEntries(missing.map((currency) => [currency, wanted[currency]]));
  const writing = metadata.execute(
    `mutation SetRates($id: UUID!, $value: String!) {
      updateOneApplicationVariable(key: "${NAME}", value: $value, applicationId: $id)
    }`,
    { id, value: JSON.stringify({ ...rates, ...added }) },
  );
  await orRefuse(writing, wanted);
  return missing;
}

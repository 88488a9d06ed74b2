/** What the server tells a function through its environment, parsed once. */
import * as z from 'zod/mini';
import { parseDay } from '../domain/shared/calendar.ts';
import { LANGUAGES, type Language } from '../domain/shared/language.ts';
import { localDay } from '../domain/shared/local-day.ts';
import type { ExchangeRate } from '../domain/shared/money.ts';
import { CLAWBACKS, DEFAULT_SETTINGS, type ScoringSettings } from '../domain/shared/settings.ts';
import { oneOf } from './one-of.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that can't be used, in words for the administrator. */
export type SettingProblem = { name: string; reason: string };

export type Settings = {
  scoring: ScoringSettings;
  sweepEveryHours: number;
  /** Root fields that the server lets the app ask for in a minute. */
  rootFieldsPerMinute: number;
  /** Where the people are whose days reviews and terms are due on, as an IANA name. */
  timeZone: string;
  /** What the app writes in where it writes for everybody: reasons, tasks, notes. */
  language: Language;
};

export type ParsedSettings = { settings: Settings; problems: SettingProblem[] };

const CURRENCY = /^[A-Z]{3}$/;

const OBJECT = 'must be a JSON object';
const SHARE = 'must give probabilities from 0 to 1';

// Every condition is a refinement: the many kinds of checks that zod has each make a bundle longer.
const currency = () =>
  z
    .string()
    .check(z.refine((code) => CURRENCY.test(code), 'must be a three-letter currency code such as USD'));
const oneRate = () =>
  z
    .number('must give a number for every currency')
    .check(z.refine((rate) => rate > 0, 'must give a rate above 0 for every currency'));
const rateSince = () =>
  z.object({
    from: z.pipe(
      z
        .string('must give a day for every rate of a list')
        .check(z.refine((text) => parseDay(text) !== null, 'must give days as YYYY-MM-DD')),
      z.transform((text: string) => parseDay(text) ?? 0),
    ),
    rate: oneRate(),
  });
const rateList = () =>
  z.array(rateSince()).check(
    z.refine((list) => list.length > 0, 'must not give an empty list of rates'),
    z.refine(
      (list) => new Set(list.map(({ from }) => from)).size === list.length,
      'must not give two rates from the same day on',
    ),
  );
/** A number, or a list of rates with their days, in whatever order. */
const rate = () =>
  z.pipe(
    z.unknown(),
    z.transform((given: unknown, context): ExchangeRate => {
      const parsed = z.safeParse(Array.isArray(given) ? rateList() : oneRate(), given);
      if (parsed.success) return parsed.data;
      context.issues.push({ code: 'custom', input: given, message: parsed.error.issues[0]?.message ?? '' });
      return z.NEVER;
    }),
  );
const rates = () =>
  z
    .catchall(z.object({}, OBJECT), rate())
    .check(
      z.refine(
        (given) => Object.keys(given).every((code) => CURRENCY.test(code)),
        'names a currency that is not a three-letter code',
      ),
    );
const MONTH = 'must be a month from 1 to 12';
const month = () =>
  z.number(MONTH).check(z.refine((number) => Number.isInteger(number) && number >= 1 && number <= 12, MONTH));
const clawback = () => oneOf(CLAWBACKS, `must be one of ${CLAWBACKS.join(', ')}`);
const stages = () =>
  z.array(
    z
      .string('must list stage names as text')
      .check(z.refine((stage) => stage !== '', 'must not list an empty stage')),
  );
const probabilities = () =>
  z.catchall(
    z.object({}, OBJECT),
    z
      .number('must give a number for every stage')
      .check(z.refine((probability) => probability >= 0 && probability <= 1, SHARE)),
  );
const hours = () =>
  z.number('must be a number of hours').check(
    z.refine((every) => every > 0, 'must be above 0'),
    z.refine((every) => every <= 720, 'must be at most 720'),
  );

const rootFields = () =>
  z.number('must be a number of root fields').check(z.refine((count) => count >= 60, 'must be at least 60'));

function isTimeZone(name: string): boolean {
  try {
    return Number.isFinite(localDay(new Date(0), name));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
const timeZone = () =>
  z.string().check(z.refine(isTimeZone, 'must be a time zone such as Europe/Berlin or Asia/Shanghai'));

const language = () => oneOf(LANGUAGES, `must be one of ${LANGUAGES.join(', ')}`);

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A list may be written as JSON or as names with commas between them. */
function fromList(text: string): unknown {
  const json = fromJson(text);
  return json === undefined ? text.split(',').map((name) => name.trim()) : json;
}

/**
 * Reads the settings. A setting that is not there or empty has its default; one that can't be used is named in
 * `problems`, and nothing may be scored until it is put right: wrong settings would make wrong scores.
 */
export function parseSettings(environment: Environment): ParsedSettings {
  const problems: SettingProblem[] = [];
  const read = <Schema extends z.ZodMiniType>(
    name: string,
    schema: () => Schema,
    fallback: z.output<Schema>,
    decode: (text: string) => unknown = (given) => given,
  ): z.output<Schema> => {
    const text = environment[name]?.trim();
    if (!text) return fallback;
    const decoded = decode(text);
    if (decoded === undefined) {
      problems.push({ name, reason: `${name} is not valid JSON.` });
      return fallback;
    }
    const parsed = z.safeParse(schema(), decoded);
    if (parsed.success) return parsed.data;
    problems.push({
      name,
      reason: `${name} ${parsed.error.issues[0]?.message ?? 'has an unexpected form'}.`,
    });
    return fallback;
  };

  const scoring: ScoringSettings = {
    baseCurrency: read('BASE_CURRENCY', currency, DEFAULT_SETTINGS.baseCurrency),
    rates: read('EXCHANGE_RATES', rates, { ...DEFAULT_SETTINGS.rates }, fromJson),
    wonStages: read('WON_STAGES', stages, [...DEFAULT_SETTINGS.wonStages], fromList),
    lostStages: read('LOST_STAGES', stages, [...DEFAULT_SETTINGS.lostStages], fromList),
    ignoredStages: read('IGNORED_STAGES', stages, [...DEFAULT_SETTINGS.ignoredStages], fromList),
    stageProbabilities: read(
      'STAGE_PROBABILITIES',
      probabilities,
      { ...DEFAULT_SETTINGS.stageProbabilities },
      fromJson,
    ),
    fiscalYearStartsIn: read('FISCAL_YEAR_STARTS_IN', month, DEFAULT_SETTINGS.fiscalYearStartsIn, Number),
    creditClawback: read('CREDIT_CLAWBACK', clawback, DEFAULT_SETTINGS.creditClawback),
  };
  const { wonStages, lostStages, ignoredStages } = scoring;
  const lists = { WON_STAGES: wonStages, LOST_STAGES: lostStages, IGNORED_STAGES: ignoredStages };
  const keepApart = (name: keyof typeof lists, other: keyof typeof lists): void => {
    const both = lists[name].filter((stage) => lists[other].includes(stage));
    if (both.length > 0)
      problems.push({ name, reason: `${name} and ${other} both list ${both.join(', ')}.` });
  };
  keepApart('LOST_STAGES', 'WON_STAGES');
  keepApart('IGNORED_STAGES', 'WON_STAGES');
  keepApart('IGNORED_STAGES', 'LOST_STAGES');
  return {
    settings: {
      scoring,
      sweepEveryHours: read('SWEEP_EVERY_HOURS', hours, 6, Number),
      rootFieldsPerMinute: read('ROOT_FIELDS_PER_MINUTE', rootFields, 500, Number),
      timeZone: read('TIME_ZONE', timeZone, 'UTC'),
      language: read('LANGUAGE', language, 'en'),
    },
    problems,
  };
}

/** Where the workspace is, and as whom the app acts there. */
export type Connection = { url: string; token: string };

/**
 * The application's own access. Newer servers also hand out a token that carries the limits of the person who
 * caused the run; scores must not depend on who that was.
 *
 * @throws {Error} naming the variable that is missing
 */
export function parseConnection(environment: Environment): Connection {
  const url = environment.TWENTY_API_URL;
  const token = environment.TWENTY_APP_APPLICATION_ACCESS_TOKEN ?? environment.TWENTY_APP_ACCESS_TOKEN;
  if (url && token) return { url, token };
  const missing = url ? 'TWENTY_APP_ACCESS_TOKEN' : 'TWENTY_API_URL';
  throw new Error(`${missing} is not set: this function runs inside a Twenty server.`);
}

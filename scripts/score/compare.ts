/** How a case compares with what is expected of it. */
import type { Result } from './run.ts';

/** What is expected in words, and the reasons that say so. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  'no amount': ['CONTRACT_WITHOUT_AMOUNT', 'WON_WITHOUT_AMOUNT'],
  'contracts worth less than half': ['CONTRACTS_WORTH_LITTLE'],
  'open though contracted': ['OPEN_THOUGH_CONTRACTED'],
  'open without amount': ['OPEN_WITHOUT_AMOUNT'],
  stale: ['STALE_DEAL'],
  'won without usable amount': ['WON_WITHOUT_AMOUNT', 'AMOUNT_WITHOUT_RATE'],
  'won, contract not extended': ['WON_NOT_EXTENDED'],
  'blank currency': ['BLANK_CURRENCY'],
};

/** Amounts and points are compared to half a cent; shares and chances to the four places that they are given with. */
const CENT = 0.005;
const FOUR_PLACES = 0.00006;
const TO_FOUR_PLACES: readonly string[] = ['quality', 'density', 'authority', 'commercial', 'canWin'];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const isSame = (expected: unknown, found: unknown, name: string): boolean =>
  typeof expected === 'number' && typeof found === 'number'
    ? Math.abs(expected - found) < (TO_FOUR_PLACES.includes(name) ? FOUR_PLACES : CENT)
    : expected === found;

function differences(expected: unknown, found: unknown, path: string, name: string): string[] {
  if (Array.isArray(expected))
    return Array.isArray(found) && expected.length === found.length
      ? expected.flatMap((one, index) => differences(one, found[index], `${path}.${index}`, name))
      : [`${path}: expected ${shown(expected)}, found ${shown(found)}`];
  if (isRecord(expected))
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, isRecord(found) ? found[key] : undefined, `${path}.${key}`, key),
    );
  return isSame(expected, found, name) ? [] : [`${path}: expected ${shown(expected)}, found ${shown(found)}`];
}

/** Whether a reason says something, by its code where the words are known, and by the record or number that it names. */
function says(reason: Result['named'][number], expected: string): boolean {
  const split = expected.lastIndexOf(':');
  const what = (split < 0 ? expected : expected.slice(0, split)).trim();
  const which = split < 0 ? null : expected.slice(split + 1).trim();
  const codes = NAMED[what];
  const isCode = codes === undefined || codes.includes(reason.code);
  const names = [
    ...('id' in reason ? [reason.id] : []),
    ...('count' in reason ? [String(reason.count)] : []),
    ...('currency' in reason ? [reason.currency] : []),
  ];
  return isCode && (which === null ? codes !== undefined : names.includes(which));
}

const unnamed = (expected: unknown, { named }: Result): string[] =>
  (Array.isArray(expected) ? expected : []).flatMap((one) =>
    named.some((reason) => says(reason, String(one))) ? [] : [`named: nothing says "${one}"`],
  );

function orderOf(credit: unknown): string {
  const { source, term, role } = isRecord(credit) ? credit : {};
  return [source, String(term).padStart(4), role].join(' ');
}

const inOrder = (credits: readonly unknown[]): unknown[] =>
  [...credits].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));

/** What differs from what is expected; nothing of what is not named there. */
export const compare = (expected: Readonly<Record<string, unknown>>, result: Result): string[] =>
  Object.entries(expected).flatMap(([name, value]) => {
    if (name === 'named') return unnamed(value, result);
    const found = (result as Readonly<Record<string, unknown>>)[name];
    return name === 'credits' && Array.isArray(value) && Array.isArray(found)
      ? differences(inOrder(value), inOrder(found), name, name)
      : differences(value, found, name, name);
  });

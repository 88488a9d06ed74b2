/**
 * Which records a reading counted, and with which inputs, in few letters on the company. By it the feed knows whether a
 * change that it is told of was counted already, whenever it was stamped, and which company a record was counted for
 * before it moved.
 *
 *   text   = entries in ascending order with blanks between them; PLANS among them when the account has plans
 *   entry  = 8 hexadecimal digits that follow from the record's id, and 6 that follow from its inputs; after a tilde for a
 *            contract of another account that a deal of this one is tied to. A hyphen and 8 digits that follow
 *            from the first 8: the reading before counted that record, and this one no longer
 */
import { shortDigestOf } from '../shared/digest.ts';
import { type Account, type AccountRecords, LISTS } from './account.ts';
import { BESIDE_SCORES, INPUTS, type InputObject, inputsOf } from './inputs.ts';

/** All of a short digest. */
const MARK_LENGTH = 8;
const INPUTS_LENGTH = 6;
const PLANS = 'plans';
const OF_OTHERS = '~';
const GONE = '-';

/** A record with the inputs that it was counted with; nothing but its presence counts of a task. */
export type Counted = { object: InputObject | 'task'; id: string; inputs: readonly unknown[] };

/** The part of an entry that follows from the record's id. */
export const recordMark = (id: string): string => shortDigestOf(id);

/** The entry of a record. */
export const entryOf = ({ id, inputs }: Pick<Counted, 'id' | 'inputs'>): string =>
  `${recordMark(id)}${shortDigestOf(JSON.stringify(inputs)).slice(0, INPUTS_LENGTH)}`;

const OBJECTS = Object.keys(INPUTS) as InputObject[];

function recordsOf(account: Account, object: InputObject): readonly AccountRecords[InputObject][] {
  if (object !== 'company') return account[LISTS[object][0]];
  return account.company === null ? [] : [account.company];
}

function countedIn(account: Account): Counted[] {
  // Only plans look at tasks.
  const tasks = account.espPlans.length === 0 ? [] : account.openTasks;
  return [
    ...OBJECTS.flatMap((object) =>
      recordsOf(account, object).map((record) => ({
        object,
        id: record.id,
        inputs: inputsOf(object, record),
      })),
    ),
    ...tasks.map(({ id }): Counted => ({ object: 'task', id, inputs: [] })),
  ];
}

const ofOthers = ({ contractsOfOthers }: Account): string[] =>
  contractsOfOthers.map(
    (contract) => `${OF_OTHERS}${entryOf({ id: contract.id, inputs: inputsOf('contract', contract) })}`,
  );

/** Whoever looks for the mark does not find it in there. */
const goneEntry = (mark: string): string => `${GONE}${shortDigestOf(mark)}`;

function textOf({ company, espPlans }: Account, entries: readonly string[]): string {
  const here = entries.join(' ');
  const gone = marksIn(company?.countedRecords ?? null).filter((mark) => !here.includes(mark));
  const plans = espPlans.length === 0 ? [] : [PLANS];
  return [...new Set([...entries, ...gone.map(goneEntry), ...plans])].sort().join(' ');
}

const entriesIn = (text: string | null): string[] => (text ?? '').split(' ').filter((entry) => entry !== '');

/**
 * What stands on the company of an account that was judged. Without mails and meetings the scores were not made again,
 * so what they are made of is still counted as it was.
 */
export function countedRecords(account: Account): string {
  const now = countedIn(account);
  if (account.hasTraffic) return textOf(account, [...now.map(entryOf), ...ofOthers(account)]);
  const isBeside = ({ object }: Counted): boolean => BESIDE_SCORES.includes(object);
  const renewed = now.filter(isBeside);
  const scored = new Set(now.filter((one) => !isBeside(one)).map(({ id }) => recordMark(id)));
  const kept = entriesIn(account.company?.countedRecords ?? null).filter(
    (entry) => entry.startsWith(OF_OTHERS) || scored.has(entry.slice(0, MARK_LENGTH)),
  );
  return textOf(account, [...kept, ...renewed.map(entryOf)]);
}

/** Whether a company's text tells of plans: only then tasks matter. */
export const hasPlans = (text: string | null): boolean => entriesIn(text).includes(PLANS);

/** The marks of the account's own records that stand in a text. */
export function marksIn(text: string | null): string[] {
  return entriesIn(text)
    .filter((entry) => entry !== PLANS && !entry.startsWith(OF_OTHERS) && !entry.startsWith(GONE))
    .map((entry) => entry.slice(0, MARK_LENGTH));
}

/** The marks of the contracts of others that stand in a text. */
export const marksOfOthersIn = (text: string | null): string[] =>
  entriesIn(text)
    .filter((entry) => entry.startsWith(OF_OTHERS))
    .map((entry) => entry.slice(OF_OTHERS.length, OF_OTHERS.length + MARK_LENGTH));

/** Whether a text tells of a record that it is no longer counted. */
export const isKnownGone = (text: string | null, id: string): boolean =>
  entriesIn(text).includes(goneEntry(recordMark(id)));

/** Whether a record of the account's own stands in a text, with whatever inputs. */
export function isListed(text: string | null, id: string): boolean {
  if (text === null || text === '') return false;
  const mark = recordMark(id);
  return text.startsWith(mark) || text.includes(` ${mark}`);
}

/** Whether a text counts a record as it is now: with its present inputs, or not at all when it is gone. */
export const isCountedAs = (
  text: string | null,
  record: Pick<Counted, 'id' | 'inputs'> & { isGone: boolean },
): boolean =>
  record.isGone
    ? !isListed(text, record.id) && !marksOfOthersIn(text).includes(recordMark(record.id))
    : text?.includes(entryOf(record)) === true;

import {
  type Account,
  type AccountObject,
  type AccountRecords,
  LISTS,
} from '../../domain/account/account.ts';
import type { Stored } from '../../domain/account/business-records.ts';
import type { Judged } from '../../domain/account/judge.ts';
import { isNewId } from '../../domain/account/new-records.ts';
import { isSame } from '../../domain/shared/same.ts';
import type { AccountWork, Correction, Creation } from './ports.ts';

/** The values of a record that are to be written; what a rule leaves out stays. */
function changedValues<Record extends Stored>(read: Record, judged: Record): Partial<Record> {
  const values: Partial<Record> = {};
  if (read === judged) return values;
  for (const key in judged)
    if (judged[key] !== undefined && !isSame(read[key], judged[key])) values[key] = judged[key];
  return values;
}

function correctionOf<Name extends AccountObject>(
  object: Name,
  read: AccountRecords[Name],
  judged: AccountRecords[Name],
): Correction[] {
  const values = changedValues<AccountRecords[Name]>(read, judged);
  if (Object.keys(values).length === 0) return [];
  return [{ object, id: read.id, updatedAt: read.updatedAt, values } as Correction];
}

function corrections(read: Account, judged: Account): Correction[] {
  const ofCompany =
    read.company && judged.company ? correctionOf('company', read.company, judged.company) : [];
  const ofLists = (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((object) =>
    LISTS[object].flatMap((list) => {
      if (read[list] === judged[list]) return [];
      const before = new Map((read[list] as readonly Stored[]).map((record) => [record.id, record]));
      return (judged[list] as readonly AccountRecords[typeof object][]).flatMap((record) => {
        const known = before.get(record.id) as AccountRecords[typeof object] | undefined;
        return known ? correctionOf(object, known, record) : [];
      });
    }),
  );
  return [...ofCompany, ...ofLists];
}

const creationsOf = <Name extends Creation['object']>(
  object: Name,
  records: readonly AccountRecords[Name][],
): Creation[] =>
  records
    .filter(({ id }) => isNewId(id))
    .map(({ id, updatedAt: _, ...values }) => ({ object, id, values }) as unknown as Creation);

/** Rows of months that are not to stand: of two for one month the other stays. */
function removalsOf(read: Account, judged: Account): string[] {
  if (read.closenessScores === judged.closenessScores) return [];
  const kept = new Set(judged.closenessScores.map(({ id }) => id));
  return read.closenessScores.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
}

/** Whether there is anything to write beside a mark. */
export const isEmpty = (work: Omit<AccountWork, 'mark'>): boolean =>
  work.corrections.length +
    work.creations.length +
    work.removedMonths.length +
    work.tasks.length +
    work.closedTasks.length +
    work.notes.length ===
  0;

/** What has to be written so that an account stands as it was judged: only what differs from what was read. */
export const workFor = (
  read: Account,
  { account: judged, tasks, closedTasks, notes }: Judged,
): Omit<AccountWork, 'mark'> => ({
  companyId: read.company?.id ?? null,
  corrections: corrections(read, judged),
  creations: [
    ...creationsOf('closenessScore', judged.closenessScores),
    ...creationsOf('salesCredit', judged.salesCredits),
  ],
  removedMonths: removalsOf(read, judged),
  tasks,
  closedTasks,
  notes,
});

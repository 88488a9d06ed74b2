/** Tasks and notes of works, as rows. */
import type { AppNote, AppTask } from '../../../domain/shared/papers.ts';
import type { AccountWork } from '../../../flows/account/ports.ts';
import { noteRow, noteTargetRows, taskRow, taskTargetRows } from './paper-rows.ts';
import { taskIdsOf } from './task-ids.ts';
import type { NewRow, PaperObject, RootRow } from './write-roots.ts';

/** What is made first, and what ties it to its subjects. */
export type PaperRows = Readonly<Record<PaperObject, NewRow[]>>;

/** Rows by their ids: what several works ask for is made once. */
function once<Row extends RootRow>(rows: readonly Row[]): Row[] {
  const byId = new Map<string, Row>();
  for (const row of rows) {
    const known = byId.get(row.id);
    byId.set(row.id, known ? { ...known, owners: [...known.owners, ...row.owners] } : row);
  }
  return [...byId.values()];
}

type Data = { id: string } & Record<string, unknown>;

async function rowsOf<Paper>(
  works: readonly AccountWork[],
  papersOf: (work: AccountWork) => readonly Paper[],
  toData: (paper: Paper) => Promise<Data[]>,
): Promise<NewRow[]> {
  const rows = works.flatMap((work, owner) =>
    papersOf(work).map(async (paper) =>
      (await toData(paper)).map((data): NewRow => ({ id: data.id, owners: [owner], data })),
    ),
  );
  return once((await Promise.all(rows)).flat());
}

const tasksOf = ({ tasks }: AccountWork): readonly AppTask[] => tasks;
const notesOf = ({ notes }: AccountWork): readonly AppNote[] => notes;

/** The tasks and notes of works, and what ties them. */
export const paperRows = async (works: readonly AccountWork[]): Promise<PaperRows> => ({
  task: await rowsOf(works, tasksOf, async (task) => [await taskRow(task)]),
  note: await rowsOf(works, notesOf, async (one) => [await noteRow(one)]),
  taskTarget: await rowsOf(works, tasksOf, taskTargetRows),
  noteTarget: await rowsOf(works, notesOf, noteTargetRows),
});

/** The tasks that are to be done. */
export const closedTaskRows = async (works: readonly AccountWork[]): Promise<RootRow[]> =>
  once(
    await Promise.all(
      works.flatMap(({ closedTasks }, owner) =>
        closedTasks.map(async (key) => ({ id: (await taskIdsOf(key)).task, owners: [owner] })),
      ),
    ),
  );

import { chunksOf } from '../../../domain/shared/grouping.ts';
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import { MOST_RECORDS } from '../guarded-updates.ts';

const isDuplicate = (error: unknown): boolean =>
  error instanceof WorkspaceError && error.code === 'DUPLICATE';

/**
 * Creates rows under ids of their own. One that is there already refuses the whole request, so the rows are halved
 * until only those are left out that exist.
 */
export async function createMissing<Row>(
  rows: readonly Row[],
  create: (rows: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (const chunk of chunksOf(rows, MOST_RECORDS)) {
    try {
      await create(chunk);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      if (chunk.length === 1) continue;
      const middle = Math.ceil(chunk.length / 2);
      await createMissing(chunk.slice(0, middle), create);
      await createMissing(chunk.slice(middle), create);
    }
  }
}

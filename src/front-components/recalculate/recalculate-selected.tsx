import {
  Command,
  enqueueSnackbar,
  updateProgress,
  useLocale,
  useSelectedRecordIds,
} from 'twenty-sdk/front-component';
import { textsFor } from '../texts/texts.ts';
import { rescoreCompanies } from '../workspace/accounts.ts';
import { WorkspaceClient } from '../workspace/client.ts';
import { recalculate } from './batches.ts';
import { snackbarFor } from './snackbar.ts';

/** Has the selected companies scored again and tells what came of it. Shows nothing itself. */
export function RecalculateSelected() {
  const companyIds = useSelectedRecordIds();
  const texts = textsFor(useLocale());
  const execute = async () => {
    const client = new WorkspaceClient();
    const summary = await recalculate(companyIds, (ids) => rescoreCompanies(client, ids), updateProgress);
    await enqueueSnackbar(snackbarFor(summary, texts));
  };
  return <Command execute={execute} />;
}

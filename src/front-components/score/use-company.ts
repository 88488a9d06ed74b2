import { useCallback, useEffect, useState } from 'react';
import { LOADING, type Loaded, loadedFrom } from '../panel/screen.ts';
import { readCompany } from '../workspace/accounts.ts';
import type { ScoredCompany } from '../workspace/answers.ts';
import type { WorkspaceClient } from '../workspace/client.ts';

const read = async (client: WorkspaceClient, id: string) => loadedFrom(await readCompany(client, id));

/** A company's scores, read once and again on `reload`; what was there stays until the new values have come. */
export function useCompany(
  client: WorkspaceClient,
  id: string,
): { state: Loaded<ScoredCompany>; reload(): Promise<void> } {
  const [state, setState] = useState<Loaded<ScoredCompany>>(LOADING);
  const reload = useCallback(async () => setState(await read(client, id)), [client, id]);
  useEffect(() => {
    let isCurrent = true;
    setState(LOADING);
    void read(client, id).then((next) => {
      if (isCurrent) setState(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [client, id]);
  return { state, reload };
}

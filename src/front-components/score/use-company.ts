import { useCallback, useEffect, useState } from 'react';
import { readCompany } from '../workspace/accounts.ts';
import type { ScoredCompany } from '../workspace/answers.ts';
import type { WorkspaceClient } from '../workspace/client.ts';
import type { Failure } from '../workspace/failures.ts';

export type CompanyState =
  | { kind: 'LOADING' }
  | { kind: 'FAILED'; failure: Failure }
  | { kind: 'GONE' }
  | { kind: 'READY'; company: ScoredCompany };

const read = async (client: WorkspaceClient, id: string): Promise<CompanyState> => {
  const answer = await readCompany(client, id);
  if (!answer.ok) return { kind: 'FAILED', failure: answer.failure };
  return answer.data === null ? { kind: 'GONE' } : { kind: 'READY', company: answer.data };
};

/** A company's scores, read once and again on `reload`; what was there stays until the new values have come. */
export const useCompany = (
  client: WorkspaceClient,
  id: string,
): { state: CompanyState; reload(): Promise<void> } => {
  const [state, setState] = useState<CompanyState>({ kind: 'LOADING' });
  const reload = useCallback(async () => setState(await read(client, id)), [client, id]);
  useEffect(() => {
    let isCurrent = true;
    setState({ kind: 'LOADING' });
    void read(client, id).then((next) => {
      if (isCurrent) setState(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [client, id]);
  return { state, reload };
};

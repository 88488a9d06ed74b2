import { type MirroredStatus, mirroredStatus } from '../domain/selection/status-mirror.ts';
import { groupBy } from '../domain/shared/grouping.ts';
import type { StatusMirrors, StatusStanding } from './mirror-ports.ts';
import type { Log } from './ports.ts';

export type MirrorPorts = { mirrors: StatusMirrors; log: Log };

/** How often a company whose key account changed between reading and writing is written again. */
const MAX_ATTEMPTS = 5;

type Outdated = { companyId: string; status: MirroredStatus };

const outdatedIn = (standings: readonly StatusStanding[]): Outdated[] =>
  standings.flatMap(({ companyId, shown, accounts }) => {
    const status = mirroredStatus(accounts);
    return shown === status ? [] : [{ companyId, status }];
  });

/**
 * Lets companies show the status that their key accounts have now: one request to read, and one for each status that
 * has to be written; none without a company. Every write answers how the company stands after it, so that a write
 * whose reading was older than the last change of the key account is seen and made again.
 *
 * @returns the companies that were written
 * @throws {WorkspaceError}
 */
export const mirrorStatuses = async (
  { mirrors, log }: MirrorPorts,
  companyIds: readonly string[],
): Promise<string[]> => {
  if (companyIds.length === 0) return [];
  const written = new Set<string>();
  let outdated = outdatedIn(await mirrors.read([...new Set(companyIds)].sort()));
  for (let attempt = 1; attempt <= MAX_ATTEMPTS && outdated.length > 0; attempt += 1) {
    const standings: StatusStanding[] = [];
    for (const group of groupBy(outdated, ({ status }) => status).values()) {
      const [first] = group;
      if (!first) continue;
      const ids = group.map(({ companyId }) => companyId);
      for (const id of ids) written.add(id);
      standings.push(...(await mirrors.write(ids, first.status)));
    }
    outdated = outdatedIn(standings);
  }
  for (const companyId of written) log.write({ event: 'status mirrored', companyId });
  return [...written];
};

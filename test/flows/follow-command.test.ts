import { describe, expect, it } from 'vitest';
import { followCommand } from '../../src/flows/account/follow-command.ts';
import { ACCOUNTS_PER_PAGE } from '../../src/flows/account/page.ts';
import type { RecomputePorts, Wanted } from '../../src/flows/account/ports.ts';
import { WorkspaceError } from '../../src/flows/workspace-error.ts';
import { aContext } from '../support/account.ts';

const NOW = new Date('2026-03-10T12:30:00.000Z');
const LATER = new Date(NOW.getTime() + 60_000);

/** A workspace without companies that keeps what it was asked, and refuses to be read when it is told so. */
function workspace(refuses: (wanted: Wanted) => boolean = () => false) {
  const asked: Wanted[] = [];
  const { scoring, timeZone, language } = aContext();
  const ports: RecomputePorts = {
    accounts: {
      read: async (wanted) => {
        asked.push(wanted);
        if (refuses(wanted)) throw new WorkspaceError('SERVER_FAILED', 'no answer');
        return { accounts: [], policies: [], discovered: [] };
      },
      companiesCounting: async () => [],
      memberNames: async () => new Map(),
    },
    work: {
      write: async () => [],
      forget: async () => undefined,
      retie: async () => undefined,
      uncount: async () => undefined,
    },
    decisionRuns: { touchedSince: async () => [] },
    clock: { now: () => NOW },
    log: { write: () => undefined },
    scoring,
    settings: { timeZone, language },
  };
  return { asked, ports };
}

const PAGE = ACCOUNTS_PER_PAGE;

const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `company ${String(index).padStart(3, '0')}`);

describe('what follows from a command', () => {
  it('is done page by page, once for each company, with records first', async () => {
    const { asked, ports } = workspace();
    const records = { espPlan: ['plan'] };
    const companyIds = [...ids(2 * PAGE + 5), 'company 000'];
    expect(await followCommand(ports, { companyIds, records, withTraffic: false }, LATER)).toEqual([]);
    expect(asked.map((wanted) => [wanted.companyIds.length, wanted.records, wanted.withTraffic])).toEqual([
      [PAGE, records, false],
      [PAGE, {}, false],
      [5, {}, false],
    ]);
  });

  it('is nothing without accounts', async () => {
    const { asked, ports } = workspace();
    expect(await followCommand(ports, { companyIds: [] }, LATER)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('is begun when it is late, and left to the feed after a page', async () => {
    const { asked, ports } = workspace();
    await followCommand(ports, { companyIds: ids(2 * PAGE) }, NOW);
    expect(asked).toHaveLength(1);
  });

  it('says what failed, and goes on with the next page', async () => {
    const { asked, ports } = workspace(({ companyIds }) => companyIds.includes('company 000'));
    expect(await followCommand(ports, { companyIds: ids(PAGE + 1) }, LATER)).toEqual([
      { companyId: null, reason: 'SERVER_FAILED: no answer' },
    ]);
    expect(asked).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { countedRecords } from '../../../src/domain/account/counted-records.ts';
import { inputsOf } from '../../../src/domain/account/inputs.ts';
import { type FeedPorts, feedOn } from '../../../src/flows/feed/feed.ts';
import type { ChangedRecord, FeedGlance, FeedRow, FeedState, Turn } from '../../../src/flows/feed/ports.ts';
import { WorkspaceError } from '../../../src/flows/workspace-error.ts';
import { aCompany, aDeal, anAccount, usd } from '../../support/account.ts';
import { inMemory, MORNING } from '../support/memory.ts';

const MINUTE = 60_000;
const at = (minutes: number): Date => new Date(MORNING.getTime() + minutes * MINUTE);

const deal = (amount: number, companyId: string | null = 'a') =>
  aDeal({ id: 'deal', companyId, amount: usd(amount), stage: 'PROPOSAL' });

function accountOf(id: string, opportunities = [deal(100_000, id)]) {
  const account = anAccount({ company: aCompany({ id, name: id }), opportunities });
  const company = aCompany({ id, name: id, countedRecords: countedRecords(account), scoredAt: at(-60) });
  return { ...account, company };
}

const rowOf = (
  record: ReturnType<typeof deal>,
  company: ReturnType<typeof accountOf>['company'] | null,
  values: Partial<ChangedRecord> = {},
): FeedRow => ({
  kind: 'RECORD',
  object: 'opportunity',
  id: record.id,
  updatedAt: at(-1),
  createdAt: at(-9999),
  isDeleted: false,
  inputs: inputsOf('opportunity', record),
  isBlank: false,
  company,
  loose: record.companyId === null ? { object: 'opportunity', id: record.id } : null,
  companiesOfDeals: [],
  ...values,
});

type World = {
  ports: FeedPorts;
  looks: Date[];
  saved: FeedState[];
  problems: (string | null)[];
  recomputed(): string[][];
};

/** A feed over accounts in memory; `state` is null before it has begun. */
function world(
  accounts: ReturnType<typeof accountOf>[],
  rows: FeedRow[],
  {
    state = {},
    isHeld = false,
    glance = {},
  }: { state?: Partial<FeedState> | null; isHeld?: boolean; glance?: Partial<FeedGlance> } = {},
): World {
  const memory = inMemory(accounts);
  const looks: Date[] = [];
  const saved: FeedState[] = [];
  const problems: (string | null)[] = [];
  const stored: FeedState | null =
    state === null
      ? null
      : {
          id: 'feed',
          cursor: at(-1),
          handled: '',
          rankedAt: MORNING,
          ranking: null,
          leasedUntil: null,
          stampedAt: null,
          ...state,
        };
  const seenSince = (since: Date, isAsked: (row: FeedRow) => boolean) => {
    looks.push(since);
    return rows.filter((row) => row.updatedAt >= since && isAsked(row));
  };
  const turnOf = (row: FeedRow): Turn | null =>
    row.kind !== 'RECORD'
      ? null
      : row.object === 'dealAssessment'
        ? 0
        : row.object === 'dealMilestone'
          ? 1
          : null;
  const ports = {
    ...memory,
    accounts: {
      ...memory.accounts,
      companiesCounting: async () => accounts.map(({ company }) => company.id),
      memberNames: async () => new Map(),
    },
    policies: { setWorkspaceProblem: async (text: string | null) => void problems.push(text) },
    feed: {
      glance: async (since: Date, turn: Turn) => ({
        rows: seenSince(since, (row) => [null, turn].includes(turnOf(row))),
        state: stored,
        runs: { open: [], recent: [], lastFullStart: MORNING, coveredTo: null },
        workspaceProblem: null,
        completeSince: null,
        ...glance,
      }),
      look: async (since: Date, turn?: Turn) => ({
        rows: seenSince(since, (row) => turn === undefined || turnOf(row) === turn),
        completeUntil: null,
      }),
      begin: async (cursor: Date) => ({
        id: 'feed',
        cursor,
        handled: '',
        rankedAt: cursor,
        ranking: null,
        leasedUntil: null,
        stampedAt: null,
      }),
      lease: async (held: FeedState) => (isHeld ? null : held),
      save: async (next: FeedState) => void saved.push(next),
    },
  } as unknown as FeedPorts;
  return {
    ports,
    looks,
    saved,
    problems,
    recomputed: () => memory.accounts.readings.map(({ companyIds }) => [...companyIds]),
  };
}

const until = at(5);

describe('the feed', () => {
  it('begins where it has not, and counts nothing of before', async () => {
    const { ports, recomputed } = world([accountOf('a')], [], { state: null });
    expect((await feedOn(ports, until)).state).toMatchObject({ cursor: MORNING });
    expect(recomputed()).toEqual([]);
  });

  it('asks once, and writes nothing, when everything is counted', async () => {
    const account = accountOf('a');
    const { ports, looks, saved, recomputed } = world([account], [rowOf(deal(100_000), account.company)]);
    await feedOn(ports, until);
    expect([looks.length, saved, recomputed()]).toEqual([1, [], []]);
  });

  it('recomputes what no reading has counted, however early it was stamped, and remembers that it did', async () => {
    const account = accountOf('a');
    const row = rowOf(deal(250_000), account.company, { updatedAt: at(-2.5) });
    const { ports, saved, recomputed } = world([account], [row]);
    await feedOn(ports, until);
    expect(recomputed()).toEqual([['a']]);
    const [kept] = saved;
    const again = world([account], [row], { state: kept ?? {} });
    await feedOn(again.ports, until);
    expect(again.recomputed()).toEqual([]);
  });

  it('leaves what lies further back than its cursor and the overlap', async () => {
    const account = accountOf('a');
    const { ports, recomputed } = world([account], [rowOf(deal(9), account.company, { updatedAt: at(-4) })]);
    await feedOn(ports, until);
    expect(recomputed()).toEqual([]);
  });

  it('looks back to its cursor when ticks were missed', async () => {
    const account = accountOf('a');
    const row = rowOf(deal(9), account.company, { updatedAt: at(-200) });
    const { ports, looks, recomputed } = world([account], [row], { state: { cursor: at(-300) } });
    await feedOn(ports, until);
    expect(looks).toHaveLength(2);
    expect(recomputed()).toEqual([['a']]);
  });

  it('looks on from its cursor when a glance was cut off, and remembers how far it came', async () => {
    const account = accountOf('a');
    const { ports, looks, saved } = world([account], [rowOf(deal(100_000), account.company)], {
      glance: { rows: [], completeSince: at(-2) },
    });
    await feedOn(ports, until);
    expect(looks).toEqual([expect.any(Date), at(-3)]);
    expect(saved).toMatchObject([{ cursor: MORNING }]);
  });

  it('finds the company that a moved record was counted for', async () => {
    const [from, to] = [accountOf('a'), accountOf('b', [])];
    const { ports, recomputed } = world([from, to], [rowOf(deal(100_000, 'b'), to.company)]);
    await feedOn(ports, until);
    expect(recomputed()).toEqual([['a', 'b']]);
  });

  it('recomputes a record of no company by itself', async () => {
    const { ports, recomputed } = world([], [rowOf(deal(9, null), null)]);
    await feedOn(ports, until);
    expect(recomputed()).toEqual([[]]);
  });

  it('comes past more changes of a moment than a look takes, and remembers those it has counted', async () => {
    const account = accountOf('a');
    const counted = [-2.5, -2, -1.5].map((minutes) =>
      rowOf(deal(100_000), account.company, { id: 'deal', updatedAt: at(minutes) }),
    );
    const rows = [...counted, rowOf(deal(9, null), null, { id: 'loose', updatedAt: at(-0.5) })];
    const cutAfterTwo = ({ ports: { feed } }: World): void => {
      const { glance, look } = feed;
      feed.glance = async (since, turn) => ({
        ...(await glance(since, turn)),
        completeSince: MORNING,
        rows: [],
      });
      feed.look = async (since) => {
        const all = await look(since);
        const [one, two, next] = all.rows;
        if (!one || !two || !next) return all;
        return { ...all, rows: [one, two], completeUntil: new Date(next.updatedAt.getTime() - 1) };
      };
    };
    const first = world([], rows);
    cutAfterTwo(first);
    await feedOn(first.ports, until);
    expect(first.recomputed()).toEqual([[]]);
    const [kept] = first.saved;
    expect(kept?.cursor).toEqual(MORNING);
    const again = world([], rows, { state: kept ?? {} });
    cutAfterTwo(again);
    await feedOn(again.ports, until);
    expect(again.recomputed()).toEqual([]);
  });

  describe('looks at what changes least in turn', () => {
    const step = ({ company }: ReturnType<typeof accountOf>, updatedAt: Date): FeedRow =>
      rowOf(deal(9), company, { createdAt: updatedAt, updatedAt, id: 'step', object: 'dealMilestone' });
    const laterBy = (minutes: number, { ports }: World): FeedPorts => ({
      ...ports,
      clock: { now: () => at(minutes) },
    });

    it('and finds it a tick later', async () => {
      const account = accountOf('a');
      const found = world([account], [step(account, at(-0.5))]);
      await feedOn(found.ports, until);
      expect([found.recomputed(), found.saved]).toEqual([[], []]);
      await feedOn(laterBy(1, found), until);
      expect(found.recomputed()).toEqual([['a']]);
    });

    it('and stays where it stands until it has looked at all of it', async () => {
      const [account, other] = [accountOf('a'), accountOf('b')];
      const rows = [step(account, at(-2.5)), rowOf(deal(7, 'b'), other.company)];
      const first = world([account, other], rows);
      await feedOn(first.ports, until);
      expect([first.recomputed(), first.saved]).toMatchObject([[['b']], [{ cursor: at(-1) }]]);
      const second = world([account, other], rows, { state: first.saved[0] ?? {} });
      await feedOn(laterBy(1, second), until);
      expect([second.recomputed(), second.saved]).toMatchObject([[['a']], [{ cursor: at(-1) }]]);
      const third = world([account, other], rows, { state: second.saved[0] ?? {} });
      await feedOn(laterBy(2, third), until);
      expect([third.recomputed(), third.saved]).toEqual([[], []]);
    });

    it('and at all of it at once when a glance does not reach back to where it stands', async () => {
      const [account, other] = [accountOf('a'), accountOf('b')];
      const rows = [step(account, at(-0.5)), rowOf(deal(7, 'b'), other.company)];
      const { ports, saved, recomputed } = world([account, other], rows, {
        glance: { rows: [], completeSince: at(0) },
      });
      await feedOn(ports, until);
      expect(recomputed()).toEqual([['a', 'b']]);
      expect(saved).toMatchObject([{ cursor: MORNING }]);
    });
  });

  it('leaves everything to the tick that holds it', async () => {
    const account = accountOf('a');
    const { ports, recomputed } = world([account], [rowOf(deal(9), account.company)], { isHeld: true });
    expect((await feedOn(ports, until)).state).toBeNull();
    expect(recomputed()).toEqual([]);
  });

  it('stops in time, and says how far it came', async () => {
    const account = accountOf('a');
    const { ports, saved, recomputed } = world([account], [rowOf(deal(9), account.company)]);
    await feedOn(ports, at(0));
    expect(recomputed()).toEqual([]);
    expect(saved).toMatchObject([{ cursor: at(-1), handled: '' }]);
    const cutOff = world([account], [rowOf(deal(9), account.company, { updatedAt: at(-0.5) })], {
      glance: { rows: [], completeSince: MORNING },
    });
    await feedOn(cutOff.ports, at(0));
    expect(cutOff.saved).toMatchObject([{ cursor: new Date(at(-0.5).getTime() - 1) }]);
  });

  it('is written down again before its cursor is out of sight', async () => {
    const { ports, saved } = world([], [], { state: { cursor: at(-71) } });
    await feedOn(ports, until);
    expect(saved).toMatchObject([{ cursor: MORNING }]);
  });

  it('lets the policies tell when a field is gone, and take it back', async () => {
    const broken = world([], []);
    broken.ports.feed.glance = async () => {
      throw new WorkspaceError('FIELD_MISSING', 'contract has no endsOn');
    };
    await expect(feedOn(broken.ports, until)).rejects.toThrow(/endsOn/);
    expect(broken.problems).toEqual(['contract has no endsOn']);
    const mended = world([], [], { glance: { workspaceProblem: 'contract has no endsOn' } });
    await feedOn(mended.ports, until);
    expect(mended.problems).toEqual([null]);
  });
});

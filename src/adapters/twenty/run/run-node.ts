/** A score run as it arrives, and its way back. */
import * as z from 'zod/mini';
import { runName } from '../../../domain/record-names.ts';
import type { Language } from '../../../domain/shared/language.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import {
  PHASES,
  type RecentRun,
  type RunMode,
  type RunOverview,
  type RunState,
  type ScoreRun,
} from '../../../flows/run/ports.ts';
import { and, type Filter } from '../filters.ts';
import { readableOr } from '../readable-or.ts';

/** The modes of passes over many companies. */
export const PASSES = ['SWEEP', 'BACKFILL', 'POLICY', 'MANUAL'] as const;

/** Those of them that go over everything. */
export const FULL_PASSES = ['SWEEP', 'BACKFILL'] as const satisfies readonly RunMode[];

const isFull = ({ mode }: ScoreRun): boolean => FULL_PASSES.some((full) => full === mode);

/** States of runs that are not over. */
const OPEN = ['WAITING', 'RUNNING'] as const satisfies readonly RunState[];

/**
 * The runs that a tick has to know, and the feed's own: whatever number of other passes people have asked for since, they
 * hide neither.
 */
export const OF_A_TICK: Filter = {
  or: [
    { mode: { in: ['FEED', ...FULL_PASSES] } },
    and({ mode: { in: [...PASSES] } }, { state: { in: [...OPEN] } }),
  ],
};

/** Between where the next night begins and where the phase stands, in one field. */
const BETWEEN = '|';

function cursorIn(text: string | null): Pick<ScoreRun, 'cursor' | 'coveredTo'> {
  const [coveredTo = '', cursor] = (text ?? '').split(BETWEEN);
  return cursor === undefined
    ? { coveredTo: null, cursor: text || null }
    : { coveredTo: coveredTo || null, cursor: cursor || null };
}

const cursorText = ({ cursor, coveredTo }: Pick<ScoreRun, 'cursor' | 'coveredTo'>): string =>
  coveredTo === null ? (cursor ?? '') : `${coveredTo}${BETWEEN}${cursor ?? ''}`;

export const RunNode = lazily(() => {
  const instant = z.pipe(
    z.nullable(z.string()),
    z.transform((value): Date | null => (value === null ? null : new Date(value))),
  );
  const count = z.pipe(
    z.nullable(z.number()),
    z.transform((value): number => value ?? 0),
  );
  const text = z.pipe(
    z.nullable(z.string()),
    z.transform((value): string | null => (value === '' ? null : value)),
  );
  const stored = z.object({
    id: z.string(),
    mode: z.enum(PASSES),
    state: z.enum(['WAITING', 'RUNNING', 'FINISHED', 'FAILED']),
    phase: readableOr(z.enum(PHASES), 'ACCOUNTS'),
    policyId: text,
    cursor: text,
    processed: count,
    total: count,
    changed: count,
    failed: count,
    requests: count,
    failureReasons: readableOr(
      z.array(z.object({ companyId: z.nullable(z.string()), reason: z.string() })),
      [],
    ),
    startedAt: instant,
    finishedAt: instant,
    leasedUntil: instant,
    updatedAt: instant,
  });
  return z.pipe(
    stored,
    z.transform((run) => ({ ...run, ...cursorIn(run.cursor) })),
  );
});

export const RUN_SELECTION = `id mode state phase policyId cursor processed total changed failed requests failureReasons
  startedAt finishedAt leasedUntil updatedAt`;

/** What a list of runs says, whatever else is in it: a run that can't be read is none that anybody goes on with. */
export function overviewOf(nodes: readonly unknown[]): RunOverview {
  const recent = nodes.flatMap((node): RecentRun[] => {
    const parsed = z.safeParse(RunNode(), node);
    return parsed.success ? [parsed.data] : [];
  });
  const byStart = (a: ScoreRun, b: ScoreRun): number =>
    (a.startedAt?.getTime() ?? 0) - (b.startedAt?.getTime() ?? 0);
  const last = recent
    .filter((run) => isFull(run) && run.startedAt !== null)
    .toSorted(byStart)
    .at(-1);
  return {
    open: recent.filter(({ state }) => OPEN.some((open) => open === state)).sort(byStart),
    recent: recent.toSorted((a, b) => byStart(b, a)),
    lastFullStart: last?.startedAt ?? null,
    coveredTo: last?.coveredTo ?? null,
  };
}

export const toRunInput = (run: Omit<ScoreRun, 'id'>, language: Language): Record<string, unknown> => ({
  name: runName(run.mode, run.startedAt, language, { ...run, isUndone: false }),
  mode: run.mode,
  state: run.state,
  phase: run.phase,
  policyId: run.policyId ?? '',
  cursor: cursorText(run),
  processed: run.processed,
  total: run.total,
  changed: run.changed,
  failed: run.failed,
  requests: run.requests,
  failureReasons: run.failureReasons,
  startedAt: run.startedAt?.toISOString() ?? null,
  finishedAt: run.finishedAt?.toISOString() ?? null,
  leasedUntil: run.leasedUntil?.toISOString() ?? null,
});

/** What the workspace keeps of the scores of a company, and of what happened there. */
import * as z from 'zod/mini';
import { MONITORS } from '../../domain/review/monitors.ts';
import { ACCOUNT_STATUSES } from '../../domain/selection/recommend.ts';
import { type HistoryMonth, monthScore } from '../history/model.ts';
import { type Happening, toldBy } from '../history/pins.ts';
import { parseExplanation } from '../score/explanation.ts';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import type { Answer } from './failures.ts';
import { listOf } from './lists.ts';
import { HISTORY_QUERY, MONTHS_QUERY } from './picture-documents.ts';
import { wonStagesOf } from './settings.ts';

const text = z.nullable(z.string());
const number = z.nullable(z.number());

/** A stored month. */
export const Month = z.object({
  month: text,
  rulesVersion: number,
  score: number,
  quality: number,
  density: number,
  authority: number,
  commercial: number,
  importance: number,
  revenuePoints: number,
  potentialPoints: number,
  referencePoints: number,
  winnabilityPoints: number,
  explanation: z.unknown(),
});

const Contract = z.object({ id: z.string(), name: text, signedOn: text });
const Deal = z.object({ id: z.string(), name: text, stage: text, closedOn: text });
const Account = z.object({
  id: z.string(),
  status: z.nullable(z.string()),
  statusSince: text,
  importanceReviewedOn: text,
  needsReviewedOn: text,
  closenessReviewedOn: text,
});
const NoteTie = z.object({
  note: z.nullable(
    z.object({
      title: text,
      createdAt: text,
      createdBy: z.nullable(z.object({ source: text })),
    }),
  ),
});

const Months = z.object({ data: z.object({ closenessScores: listOf(Month) }) });
const Whole = z.object({
  data: z.object({
    companies: listOf(z.object({ id: z.string(), scoreExplanation: z.unknown() })),
    closenessScores: listOf(Month),
    contracts: listOf(Contract),
    opportunities: listOf(Deal),
    keyAccounts: listOf(Account),
    noteTargets: listOf(NoteTie),
  }),
});

type Whole = z.infer<typeof Whole>['data'];

export type History = {
  /** In ascending order. */
  months: readonly HistoryMonth[];
  happenings: readonly Happening[];
  /** Whether the reader may not see what happened. */
  isPartly: boolean;
};

const Share = z.object({ weight: z.number() });
const ClosenessExplanation = z.object({
  parts: z.object({ quality: Share, density: Share, authority: Share, commercial: Share }),
});

type Weights<Name extends string> = Readonly<Record<Name, { weight: number }>>;

/** Null unless each of the parts has points. */
function weighed<Name extends string>(
  points: Readonly<Record<Name, number | null>>,
  weights: Weights<Name> | null,
) {
  if (weights === null) return null;
  const names = Object.keys(points) as Name[];
  const parts = names.flatMap((name) => {
    const value = points[name];
    return value === null ? [] : [[name, { points: value, weight: weights[name].weight }] as const];
  });
  if (parts.length < names.length) return null;
  return Object.fromEntries(parts) as Record<Name, { points: number; weight: number }>;
}

function monthOf(
  row: z.infer<typeof Month>,
  today: ReturnType<typeof parseExplanation>,
): HistoryMonth | null {
  if (row.month === null) return null;
  const own = z.safeParse(ClosenessExplanation, row.explanation);
  const closenessWeights = own.success ? own.data.parts : (today?.closeness.parts ?? null);
  return {
    month: row.month.slice(0, 10),
    rulesVersion: row.rulesVersion,
    importance: monthScore(
      row.importance,
      weighed(
        {
          revenue: row.revenuePoints,
          potential: row.potentialPoints,
          reference: row.referencePoints,
          winnability: row.winnabilityPoints,
        },
        today?.importance.parts ?? null,
      ),
    ),
    closeness: monthScore(
      row.score,
      weighed(
        {
          quality: row.quality,
          density: row.density,
          authority: row.authority,
          commercial: row.commercial,
        },
        closenessWeights,
      ),
    ),
  };
}

/** Stored months in ascending order; without an explanation of today's scores, importance has no parts. */
export function monthsOf(rows: readonly z.infer<typeof Month>[], explanation: unknown): HistoryMonth[] {
  const today = parseExplanation(explanation);
  return rows
    .flatMap((row) => monthOf(row, today) ?? [])
    .toSorted((one, other) => (one.month < other.month ? -1 : 1));
}

const isStatus = (value: string | null) => ACCOUNT_STATUSES.find((status) => status === value) ?? null;

/** Notes tell of every review and status; what stands on the account is all that is known where they were thrown away. */
function decisionsOf({ keyAccounts, noteTargets }: Whole): Happening[] {
  const told = noteTargets.flatMap(({ note }) =>
    note?.createdBy?.source === 'APPLICATION' ? (toldBy(note) ?? []) : [],
  );
  const tells = (kind: 'STATUS' | (typeof MONITORS)[number]): boolean =>
    told.some((one) => (one.kind === 'REVIEW' ? one.monitor === kind : one.kind === kind));
  const standing = keyAccounts.flatMap((account): Happening[] => {
    const status = isStatus(account.status);
    const reviewedOn = {
      IMPORTANCE: account.importanceReviewedOn,
      NEEDS: account.needsReviewedOn,
      CLOSENESS: account.closenessReviewedOn,
    };
    return [
      ...(status === null || account.statusSince === null || tells('STATUS')
        ? []
        : [{ kind: 'STATUS', day: account.statusSince, from: null, to: status } as const]),
      ...MONITORS.flatMap((monitor) => {
        const day = reviewedOn[monitor];
        return day === null || tells(monitor) ? [] : [{ kind: 'REVIEW', day, monitor } as const];
      }),
    ];
  });
  return [...told, ...standing];
}

const happeningsOf = (whole: Whole, wonStages: readonly string[]): Happening[] =>
  [
    ...whole.contracts.flatMap(({ id, name, signedOn }): Happening[] =>
      signedOn === null ? [] : [{ kind: 'CONTRACT', day: signedOn, id, name }],
    ),
    ...whole.opportunities.flatMap(({ id, name, stage, closedOn }): Happening[] =>
      closedOn === null || stage === null || !wonStages.includes(stage)
        ? []
        : [{ kind: 'WIN', day: closedOn, id, name }],
    ),
    ...decisionsOf(whole),
  ]
    .map((one) => ({ ...one, day: one.day.slice(0, 10) }))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));

/**
 * The history of a company's scores with one request; without what happened where the reader may not see all of it.
 * Null for a company that is not there.
 */
export async function readHistory(
  client: WorkspaceClient,
  companyId: string,
): Promise<Answer<History | null>> {
  const asked = await client.graphql(HISTORY_QUERY, { id: companyId });
  if (!asked.ok && asked.failure.kind === 'FORBIDDEN') {
    const months = parsed(await client.graphql(MONTHS_QUERY, { id: companyId }), Months);
    if (!months.ok) return months;
    const rows = months.data.data.closenessScores;
    return { ok: true, data: { months: monthsOf(rows, null), happenings: [], isPartly: true } };
  }
  const answer = parsed(asked, Whole);
  if (!answer.ok) return answer;
  const { data } = answer.data;
  const [company] = data.companies;
  if (company === undefined) return { ok: true, data: null };
  return {
    ok: true,
    data: {
      months: monthsOf(data.closenessScores, company.scoreExplanation),
      happenings: happeningsOf(data, wonStagesOf(client.setting('WON_STAGES'))),
      isPartly: false,
    },
  };
}

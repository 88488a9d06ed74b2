/** The forms of what the workspace answers to the web interface, parsed before anything is shown. */
import * as z from 'zod/mini';
import type { AccountResult } from '../../flows/account/outcome.ts';
import type { Answer } from './failures.ts';
import { listOf } from './lists.ts';

const outcomes = [
  'CHANGED',
  'UNCHANGED',
  'GONE',
  'POLICY_REFUSED',
  'OVERTAKEN',
  'REFUSED',
] as const satisfies readonly AccountResult[];

const Outcome = z.object({
  companyId: z.string(),
  result: z.enum(outcomes),
  reason: z.optional(z.string()),
});

/** What the rescore route answers. `failure`: nothing was scored at all; `error`: it did not understand us. */
export const RescoreAnswer = z.object({
  outcomes: z.array(Outcome),
  failure: z.optional(z.string()),
  error: z.optional(z.string()),
});

export type Outcome = z.infer<typeof Outcome>;

const LastRun = z.object({
  mode: z.enum(['SWEEP', 'BACKFILL', 'POLICY', 'MANUAL', 'DECISIONS']),
  state: z.enum(['WAITING', 'RUNNING', 'FINISHED', 'FAILED']),
  processed: z.number(),
  total: z.number(),
  changed: z.number(),
  failed: z.number(),
});

/** What the health route answers. */
export const HealthAnswer = z.object({
  status: z.enum(['OK', 'WARNING', 'ERROR']),
  findings: z.array(
    z.object({ severity: z.enum(['ERROR', 'WARNING', 'INFO']), subject: z.string(), text: z.string() }),
  ),
  lastRun: z.nullable(LastRun),
});

export type HealthReport = z.infer<typeof HealthAnswer>;
export type LastRun = z.infer<typeof LastRun>;

const ScoredCompany = z.object({
  id: z.string(),
  importanceScore: z.nullable(z.number()),
  closenessScore: z.nullable(z.number()),
  closenessTrend: z.nullable(z.string()),
  relationshipState: z.nullable(z.string()),
  scoredAt: z.nullable(z.string()),
  scoreExplanation: z.unknown(),
});

/** A company as the score tab reads it. A field that is not there answers null, so the id alone is certain. */
export const CompanyAnswer = z.object({ data: z.object({ companies: listOf(ScoredCompany) }) });

export type ScoredCompany = z.infer<typeof ScoredCompany>;

/** `SETTINGS_INVALID: BASE_CURRENCY must …`: the code is for machines. */
export const withoutCode = (reason: string): string => reason.replace(/^[A-Z_]+: /, '');

/** The data of an answer in the form it should have. */
export function parsed<Schema extends z.ZodMiniType>(
  answer: Answer<unknown>,
  schema: Schema,
): Answer<z.output<Schema>> {
  if (!answer.ok) return answer;
  const { success, data, error } = z.safeParse(schema, answer.data);
  return success
    ? { ok: true, data }
    : {
        ok: false,
        failure: { kind: 'UNREADABLE', detail: error.issues[0]?.path.map(String).join('.') ?? '' },
      };
}

/** The forms of what the routes of the programme answer. */
import * as z from 'zod/mini';
import type { Block as BriefBlock } from '../../domain/brief/document.ts';
import { MONITORS, type Monitor } from '../../domain/review/monitors.ts';
import { ACCOUNT_STATUSES, RECOMMENDED_STATUSES } from '../../domain/selection/recommend.ts';

const kinds = ['PROMOTION', 'WATCH', 'EXIT'] as const;

export { MONITORS, type Monitor };
export const CAUSES = [...MONITORS, 'OTHER'] as const;

const Status = z.enum(ACCOUNT_STATUSES);
const MonitorName = z.enum(MONITORS);
const text = z.nullable(z.string());
const number = z.nullable(z.number());
const maybe = z.optional(text);

export type RevisionCause = (typeof CAUSES)[number];

/** A field that a newer or older function leaves out reads as empty. */
const MonitorState = z.object({ monitor: MonitorName, reviewedOn: maybe, dueOn: maybe, state: maybe });

export const ReviewFormAnswer = z.object({
  account: z.nullable(
    z.object({
      id: z.string(),
      name: text,
      status: z.nullable(Status),
      recommendedStatus: z.nullable(z.enum(RECOMMENDED_STATUSES)),
      recommendationReason: text,
      importanceScore: number,
      importanceRank: number,
      rankedOutOf: number,
      rankedIn: maybe,
      revenue: z.optional(z.nullable(z.object({ amount: z.number(), currency: text }))),
      closenessScore: number,
      monitors: z.array(MonitorState),
      attention: z.array(z.string()),
    }),
  ),
});

export type ReviewedAccount = NonNullable<z.infer<typeof ReviewFormAnswer>['account']>;
export type MonitorState = z.infer<typeof MonitorState>;

/** The answer to a command that did what it was to do. `failure`: what followed from it, or the rest of it, failed. */
export const ReviewAnswer = z.object({
  review: z.object({
    keyAccountId: z.string(),
    monitor: MonitorName,
    reviewedOn: z.string(),
    statusBefore: text,
    statusAfter: text,
  }),
  failure: maybe,
});

export type Review = z.infer<typeof ReviewAnswer>['review'];

const Change = z.object({
  keyAccountId: z.string(),
  companyId: maybe,
  name: text,
  from: text,
  to: text,
  kind: z.enum(kinds),
  reason: text,
  /** What has no exchange rate, on a change that is not certain because of it. */
  amountsWithoutRate: maybe,
});
const Left = z.object({
  keyAccountId: z.string(),
  companyId: maybe,
  name: text,
  from: text,
  recommended: text,
  reason: text,
});
const Kept = z.object({ keyAccountId: z.string(), reason: text });
const Restored = z.object({ keyAccountId: z.string(), from: text, to: text });

export const CHANGE_KINDS = kinds;
export type ChangeKind = (typeof kinds)[number];
export type Change = z.infer<typeof Change>;
export type Left = z.infer<typeof Left>;
export type Kept = z.infer<typeof Kept>;

export const RecommendationsAnswer = z.object({
  changes: z.array(Change),
  forReview: z._default(z.array(Left), []),
  unchanged: z.number(),
  withoutRate: z._default(z.number(), 0),
});

export const AppliedAnswer = z.object({
  runId: text,
  applied: z.array(Change),
  skipped: z.array(Kept),
  failure: maybe,
});
export const UndoneAnswer = z.object({ restored: z.array(Restored), kept: z.array(Kept), failure: maybe });

export type Recommendations = z.infer<typeof RecommendationsAnswer>;
export type Applied = z.infer<typeof AppliedAnswer>;
export type Undone = z.infer<typeof UndoneAnswer>;

export const IncubatedAnswer = z.object({ opportunityId: z.string(), created: z.boolean(), failure: maybe });
export const MadeNeedAnswer = z.object({ needId: z.string(), created: z.boolean(), failure: maybe });
export const CoveredAnswer = z.object({ needId: z.string(), needState: z.string(), failure: maybe });
export const PlanMadeAnswer = z.object({
  planId: z.string(),
  created: z.boolean(),
  objectives: z.number(),
  needs: z.number(),
  failure: maybe,
});
export const RevisionAnswer = z.object({ planId: z.string(), revision: z.number(), failure: maybe });
export const CombinedAnswer = z.object({
  keyAccountId: z.string(),
  combined: z.array(z.string()),
  failure: maybe,
});
/** Null for whoever may not see credits. */
export const RestatedAnswer = z.object({ changed: z.nullable(z.number()), failure: maybe });

const Stakeholder = z.object({
  id: z.string(),
  name: text,
  jobTitle: maybe,
  buyingRole: maybe,
  influence: maybe,
  supportLevel: maybe,
  coverage: maybe,
  closeness: z.optional(number),
  owner: maybe,
  lastContactOn: maybe,
});

const Attention = z.object({ code: z.string(), text: z.string() });

export const StakeholdersAnswer = z.object({
  people: z.array(Stakeholder),
  attention: z.array(Attention),
  /** What the reader may not see; answers of an earlier version do not say it. */
  hidden: z.optional(z.array(z.unknown())),
});

export type Stakeholder = z.infer<typeof Stakeholder>;
export type Stakeholders = z.infer<typeof StakeholdersAnswer>;
export type Attention = z.infer<typeof Attention>;

const Spans = z.array(z.object({ text: z.string(), isStrong: z.optional(z.boolean()) }));
const cells = z.array(z.string());

const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), spans: Spans }),
  z.object({ kind: z.literal('list'), items: z.array(Spans) }),
  z.object({ kind: z.literal('table'), head: cells, rows: z.array(cells) }),
]) satisfies z.ZodMiniType<BriefBlock>;

/** The page as Markdown, and as blocks; of another version's blocks there are none. */
export const BriefAnswer = z.object({
  markdown: z.string(),
  blocks: z.catch(z._default(z.array(Block), []), []),
});

export type Brief = z.infer<typeof BriefAnswer>;

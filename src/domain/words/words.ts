/** What a language has to say. Each part's shape is declared by its subject, next to what it tells of. */
import type { AssessmentWords } from '../assessment/words.ts';
import type { SignalWords } from '../attention/signals.ts';
import type { BriefWords } from '../brief/words.ts';
import type { CoverageWords, CreditNameWords } from '../credit/shares.ts';
import type { CombinedWords, SecondWords } from '../merge/words.ts';
import type { InsightWords } from '../need/words.ts';
import type { DealWords } from '../opportunity/words.ts';
import type { PlanMakingWords, PlanWords } from '../plan/words.ts';
import type { PolicyWords } from '../policy.ts';
import type { ReviewWords } from '../review/words.ts';
import type { HealthWords } from '../run-troubles.ts';
import type { DecisionWords } from '../selection/words.ts';
import type { TaskWords } from '../shared/papers.ts';
import type { PriorityWords } from '../support/priority.ts';
import type { ToldWords } from '../told/words.ts';
import type { PlanPageWords } from './plan-page-en.ts';

/** What the rules and the passes write on records. */
export type Words = {
  /** Between two sentences. */
  space: string;
  policy: PolicyWords;
  signals: SignalWords;
  coverage: CoverageWords;
  creditNames: CreditNameWords;
  priority: PriorityWords;
  /** The task that reminds of a support request. */
  reminder: { title: (name: string) => string; unnamed: string; why: string; what: string };
  /** What every task says under its title. */
  tasks: TaskWords;
  reviews: ReviewWords;
  deals: DealWords;
  assessment: AssessmentWords;
  plans: PlanWords;
  /** Why a second key account of one company is recommended nothing. */
  secondKeyAccount: string;
  told: ToldWords;
  /** What the policy is called that the app makes when there is none. */
  defaultPolicyName: string;
};

/** What only the desk says, to who asks it: no event's bundle carries it. */
export type DeskWords = {
  decisions: DecisionWords;
  planMaking: PlanMakingWords;
  health: HealthWords;
  brief: BriefWords;
  insight: InsightWords;
  combined: CombinedWords;
  second: SecondWords;
  planPage: PlanPageWords;
};

/** What a recalculation came to. `reason`: why the first one failed, without a full stop. */
export type RecalculationCounts = {
  asked: number;
  done: number;
  changed: number;
  failed: number;
  reason: string;
};

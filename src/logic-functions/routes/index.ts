import * as z from 'zod/mini';
import { tellBrief } from './brief.ts';
import { callerOf } from './caller.ts';
import { combine } from './combine.ts';
import { restate, tellTotals } from './credits.ts';
import { tellExchangeRates } from './exchange-rates.ts';
import { tellHealth } from './health.ts';
import { cover, incubate, makeNeedOfInsight } from './needs.ts';
import { newRevision } from './new-revision.ts';
import { askPlanPage, printPage } from './plan-page.ts';
import { beginPlan } from './plan-template.ts';
import { applyAll, tellRecommendations, undoRun } from './recommendations.ts';
import { askRelationships } from './relationships.ts';
import { rescore } from './rescore.ts';
import { review, showReviewForm } from './review.ts';
import { makeClassesOf, setNumbers, takeClassesBack, tellFit, tellWhatIsSet } from './setup.ts';
import { askStakeholders } from './stakeholders.ts';
import { askWhatIf } from './what-if.ts';
import { askWorkshop } from './workshop.ts';

/** What can be asked for, by the last part of the path. */
const ACTIONS = {
  rescore,
  'what-if': askWhatIf,
  health: tellHealth,
  brief: tellBrief,
  'restate-credits': restate,
  'credit-totals': tellTotals,
  combine,
  incubate,
  cover,
  'make-need': makeNeedOfInsight,
  review,
  'review-form': showReviewForm,
  recommendations: tellRecommendations,
  'apply-recommendations': applyAll,
  'undo-recommendations': undoRun,
  'plan-template': beginPlan,
  'new-revision': newRevision,
  'plan-page': askPlanPage,
  print: printPage,
  stakeholders: askStakeholders,
  'relationship-map': askRelationships,
  setup: tellWhatIsSet,
  'exchange-rates': tellExchangeRates,
  'fit-thresholds': tellFit,
  workshop: askWorkshop,
  'set-policy': setNumbers,
  'make-classes': makeClassesOf,
  'undo-classes': takeClassesBack,
} as const;

const Request = z.object({ pathParameters: z.object({ action: z.string() }), body: z.unknown() });

const isAction = (name: string): name is keyof typeof ACTIONS => Object.hasOwn(ACTIONS, name);

/** Answers `POST /key-accounts/<action>` to people and API keys of the workspace. */
export async function answerRequest(request: unknown, timeoutSeconds: number) {
  const caller = await callerOf(request, timeoutSeconds);
  if ('status' in caller) return caller;
  const {
    pathParameters: { action },
    body,
  } = z.parse(Request, request);
  return isAction(action)
    ? ACTIONS[action]({ caller, body, timeoutSeconds })
    : { error: `There is no "${action}". Ask for ${Object.keys(ACTIONS).join(', ')}.` };
}

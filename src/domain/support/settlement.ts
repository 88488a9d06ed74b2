import { type DayNumber, formatDay } from '../shared/calendar.ts';
import type { Language } from '../shared/language.ts';
import type { Money } from '../shared/money.ts';
import type { ClosenessOutcome } from '../shared/records.ts';
import { type ScoringSettings, type StageOutcome, stageOutcome } from '../shared/settings.ts';
import { supportPriority } from './priority.ts';
import { priorityText } from './priority-text.ts';
import { isOpenRequest } from './state.ts';

/** A support request as the rules see it. */
export type RequestSituation = {
  state: string | null;
  /** The company it is about: its own, else that of its opportunity or plan. */
  company: { id: string; importance: number | null } | null;
  /** Whether the request itself names its company. */
  namesCompany: boolean;
  opportunity: {
    stage: string | null;
    amount: Money | null;
    closenessOutcome: ClosenessOutcome | null;
  } | null;
  largeDealThreshold: Money;
  neededBy: DayNumber | null;
  winning: { weight: number; points: number } | null;
  deliveredOn: DayNumber | null;
  priority: number | null;
  priorityReason: string | null;
  outcome: string | null;
  closenessOutcome: string | null;
};

/** What a request is to show; a field that stands as it has to is left out. */
export type RequestValues = {
  companyId?: string;
  priority?: number;
  priorityReason?: string;
  deliveredOn?: string;
  outcome?: Exclude<StageOutcome, 'IGNORED'> | null;
  closenessOutcome?: ClosenessOutcome | null;
};

function prioritised(
  request: RequestSituation,
  settings: ScoringSettings,
  today: DayNumber,
  language: Language,
): Pick<RequestValues, 'priority' | 'priorityReason'> {
  // What is over keeps the priority that it had when it was waited for.
  if (!isOpenRequest(request.state)) return {};
  const priority = supportPriority(
    { ...request, importance: request.company?.importance ?? null, deal: request.opportunity },
    settings,
    today,
  );
  const priorityReason = priorityText(priority, language);
  return {
    ...(request.priority === priority.priority ? {} : { priority: priority.priority }),
    ...(request.priorityReason === priorityReason ? {} : { priorityReason }),
  };
}

/** What became of a deal; nothing of one in a stage that is ignored. */
function outcomeOf(stage: string | null, settings: ScoringSettings): RequestValues['outcome'] {
  const outcome = stageOutcome(stage, settings);
  return outcome === 'IGNORED' ? null : outcome;
}

/** What became of the opportunity that was helped, so that support can be shown to pay; nothing without one. */
function outcomes(
  { opportunity, outcome, closenessOutcome }: RequestSituation,
  settings: ScoringSettings,
): Pick<RequestValues, 'outcome' | 'closenessOutcome'> {
  const now = {
    outcome: opportunity === null ? null : outcomeOf(opportunity.stage, settings),
    closenessOutcome: opportunity?.closenessOutcome ?? null,
  };
  return {
    ...(outcome === now.outcome ? {} : { outcome: now.outcome }),
    ...(closenessOutcome === now.closenessOutcome ? {} : { closenessOutcome: now.closenessOutcome }),
  };
}

/**
 * What has to be written to a request: its company when it names none, its priority while it is open, the day of its
 * delivery when nobody said it, and what became of the opportunity. Empty when everything stands.
 *
 * @param today the day it is where the people are
 */
export const settleRequest = (
  request: RequestSituation,
  settings: ScoringSettings,
  today: DayNumber,
  language: Language,
): RequestValues => ({
  ...(request.company !== null && !request.namesCompany ? { companyId: request.company.id } : {}),
  ...(request.state === 'DELIVERED' && request.deliveredOn === null ? { deliveredOn: formatDay(today) } : {}),
  ...prioritised(request, settings, today, language),
  ...outcomes(request, settings),
});

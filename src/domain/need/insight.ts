/** What a deal taught of its company, and the need that it becomes. */
import type { NeedHorizon } from '../shared/horizons.ts';
import type { Money } from '../shared/money.ts';

/** A living deal as far as a need is made of it. */
export type InsightDeal = {
  id: string;
  insight: string;
  /** Null for a deal of no company, or of one in the trash. */
  companyId: string | null;
  ownerId: string | null;
  /** The owner of its company. */
  accountOwnerId: string | null;
};

/** What a person says of the need before it is made; what is left open stays open. */
export type NeedDraft = { need: string; horizon: NeedHorizon | null; value: Money | null };

/** An open need that names the deal it was learnt from. */
export type InsightNeed = {
  need: string;
  companyId: string;
  opportunityId: string;
  horizon: NeedHorizon | null;
  value: Money | null;
  ownerId: string | null;
};

/** Text on one line, by which two are compared. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Why no need can be made of a deal. */
export type InsightObstacle = 'NO_INSIGHT' | 'NO_COMPANY';

/**
 * The need that a deal's insight becomes: the person's words, else the deal's own; the value, a blank currency of which
 * is the base currency; the deal's owner, else the account's. Why none can be made where that is so.
 */
export function needOfInsight(
  deal: InsightDeal,
  draft: NeedDraft,
  baseCurrency: string,
): InsightNeed | InsightObstacle {
  if (oneLine(deal.insight) === '') return 'NO_INSIGHT';
  if (deal.companyId === null) return 'NO_COMPANY';
  const { value } = draft;
  return {
    need: oneLine(draft.need) === '' ? oneLine(deal.insight) : oneLine(draft.need),
    companyId: deal.companyId,
    opportunityId: deal.id,
    horizon: draft.horizon,
    value:
      value === null || value.amount === null ? null : { ...value, currency: value.currency || baseCurrency },
    ownerId: deal.ownerId ?? deal.accountOwnerId,
  };
}

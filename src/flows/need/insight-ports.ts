/** What making needs of what deals taught asks of the world, beside the ports that all flows share. */
import type { InsightDeal, InsightNeed } from '../../domain/need/insight.ts';

/** A need that was learnt from a deal, in any state. */
export type FoundNeed = { id: string; need: string; isInTrash: boolean };

export type InsightDesk = {
  /** A living deal, with the needs that name it, those in the trash too; null when there is none. */
  find(opportunityId: string): Promise<{ deal: InsightDeal; needs: readonly FoundNeed[] } | null>;
  /** The id of the need that an insight of a deal becomes: the same for every call. */
  needIdFor(opportunityId: string, insight: string): Promise<string>;
  /** Creates a need; false when it is there already, be it in the trash. */
  create(need: InsightNeed & { id: string }): Promise<boolean>;
  /** Whether a need is in the trash; null when it is not there. */
  isInTrash(needId: string): Promise<boolean | null>;
};

/** What commands on needs ask of the world, beside the ports that all flows share. */
import type { IncubatedOpportunity, Incubating } from '../../domain/need/incubation.ts';

/** A living need, in any state, as a command finds it. */
export type NeedOnDesk = Incubating & {
  id: string;
  needState: string | null;
  companyId: string | null;
  /** The opportunity it is linked to, in the trash or not. */
  opportunityId: string | null;
};

export type NeedDesk = {
  find(needId: string): Promise<NeedOnDesk | null>;
  /** Ids of the opportunities that a need becomes, first one after the other: the same for every call. */
  opportunityIdsFor(needId: string): Promise<readonly string[]>;
  /** Those of these opportunities that are there, in the trash or not. */
  whereabouts(
    opportunityIds: readonly string[],
  ): Promise<ReadonlyMap<string, { stage: string | null; isInTrash: boolean }>>;
  /** Creates an opportunity; false when it is there already. */
  create(opportunity: IncubatedOpportunity & { id: string; companyId: string }): Promise<boolean>;
  /**
   * Links a need to an opportunity unless it was dropped or linked to another one meanwhile.
   *
   * @param instead a link that may be replaced
   * @returns whether it is linked now
   */
  link(needId: string, opportunityId: string, instead: string | null): Promise<boolean>;
  /** Marks a need as covered unless it was dropped meanwhile; false then. */
  cover(needId: string): Promise<boolean>;
};

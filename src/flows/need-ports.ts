/** What settling and incubating needs asks of the world, beside the ports that all flows share. */
import type { NeedTiming } from '../domain/need/horizon.ts';
import type { IncubatedOpportunity, Incubating } from '../domain/need/incubation.ts';
import type { Scope } from './scope.ts';

/** A living, open need as it stands now. */
export type OpenNeed = NeedTiming & {
  id: string;
  createdAt: Date;
  /** The mark by which a write sees that the record changed since this reading. */
  updatedAt: Date;
  /** A horizon that an administrator added: the rules do not know when it ends. */
  hasOwnHorizon: boolean;
  /** The opportunity it has become; null as well for one in the trash. */
  opportunity: { stage: string | null } | null;
};

/** New values of a need; what is left out stays. */
export type NeedValues = Partial<NeedTiming> & { needState?: 'COVERED' };

export type NeedStore = {
  /** A page of open needs in ascending order of ids, after `cursor`, with those whose opportunity is in the scope. */
  page(scope: Scope, cursor: string | null): Promise<{ needs: OpenNeed[]; hasMore: boolean }>;
  read(needIds: readonly string[]): Promise<OpenNeed[]>;
  /**
   * Writes values to needs that are alive and unchanged since they were read.
   *
   * @returns ids of the needs that were written
   */
  write(changes: readonly { need: OpenNeed; values: NeedValues }[]): Promise<string[]>;
};

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

/** What following changes needs from the world beside recomputing. */

/** How a change finds its account, before anything is read of it. */
export type Standing = {
  /** When each of the companies was scored last; one that was never is not among them. */
  scoredAt: ReadonlyMap<string, Date>;
  /** How many opportunities or contracts were made lately, those of the change among them. */
  madeLately: number;
};

export type ChangeLookup = {
  /**
   * How companies stand, and how many records of an object were made since an instant: one request of one root, or of
   * two when records are counted.
   *
   * @throws {WorkspaceError}
   */
  standing(
    companyIds: readonly string[],
    made: { object: 'opportunity' | 'contract'; since: Date } | null,
  ): Promise<Standing>;
  /**
   * The accounts that tasks are tied to: companies, and plans whose company is not told. One request of one root.
   *
   * @throws {WorkspaceError}
   */
  tiesOf(taskIds: readonly string[]): Promise<{ companyIds: string[] }>;
};

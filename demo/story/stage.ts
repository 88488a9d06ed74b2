/** A workspace with the app installed, the demo data loaded and every company scored. */
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../embedded/index.ts';
import { type DayNumber, formatDay } from '../../src/domain/shared/calendar.ts';
import { generateDemo } from '../data/generate.ts';
import type { LifeStory } from '../data/life/stories.ts';
import { loadDemoData } from '../data/load.ts';
import { datedRates } from '../data/money.ts';
import { chooseCast } from './cast.ts';
import type { Cast } from './changes.ts';
import type { WorkspaceSize } from './report.ts';

export type Stage = {
  workspace: Workspace;
  cast: Cast;
  size: WorkspaceSize;
  scored: number;
  /** What happens in the life of a firm, and where in the data. */
  stories: LifeStory[];
};

export type StageOptions = {
  /** The built app's folder. */
  app: string;
  today: DayNumber;
  seed: number;
  workspace?: WorkspaceOptions;
  onProgress?: (text: string) => void;
};

/**
 * Sets the stage. The data is loaded without events, as an import would be, and scored by the install's backfill.
 * @throws {Error} when the workspace refuses data, or the backfill fails
 */
export async function setStage({
  app,
  today,
  seed,
  workspace: options,
  onProgress,
}: StageOptions): Promise<Stage> {
  onProgress?.('Starting the workspace');
  const workspace = await startWorkspace(options);
  onProgress?.('Installing the app');
  await workspace.install(app);
  await workspace.addSelectOption('opportunity', 'stage', 'LOST');
  workspace.setVariable('EXCHANGE_RATES', JSON.stringify(datedRates(today)));

  onProgress?.('Loading the demo data');
  const { data, profiles, stories } = generateDemo({
    seed,
    today: formatDay(today),
    memberIds: workspace.members.map(({ id }) => id),
  });
  const client = {
    execute: async (query: string, variables: Record<string, unknown>): Promise<unknown> => {
      const answer = await workspace.execute(query, variables);
      if (answer.errors?.[0]) throw new Error(answer.errors[0].message);
      return answer.data;
    },
  };
  await workspace.withoutEvents(() => loadDemoData(client, data));

  onProgress?.('Scoring every company');
  const { error } = await workspace.runPostInstall();
  if (error !== undefined) throw new Error(`The backfill failed: ${error}`);
  await workspace.settle();
  return {
    workspace,
    cast: chooseCast(data, profiles),
    scored: data.companies.length,
    stories,
    size: {
      companies: data.companies.length,
      people: data.people.length,
      opportunities: data.opportunities.length,
      contracts: data.contracts.length,
      interactions: data.messages.length + data.calendarEvents.length,
    },
  };
}

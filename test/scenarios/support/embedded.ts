/** The embedded workspace with the built app, as the scenarios use it. */
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../../embedded/index.ts';
import type { Execute } from './play.ts';

/** A Monday morning; the clock only moves when a test moves it. */
export const MORNING = new Date('2026-11-23T09:00:00.000Z');

export type Bench = {
  workspace: Workspace;
  execute: Execute;
  /** Moves the workspace's clock, inside the functions too. */
  advance(milliseconds: number): void;
  /** An empty workspace in the morning, with an app that has not run yet. */
  reset(): Promise<void>;
};

const STAGES = ['LOST', 'NEGOTIATION'];

export const startBench = async (app: string, options: WorkspaceOptions = {}): Promise<Bench> => {
  let now = MORNING.getTime();
  const started = Date.now();
  // Real time goes on within a scenario, so that later readings have later marks.
  const workspace = await startWorkspace({ ...options, clock: () => new Date(now + (Date.now() - started)) });
  await workspace.install(app);
  for (const stage of STAGES) await workspace.addSelectOption('opportunity', 'stage', stage);
  return {
    workspace,
    async execute(query, variables) {
      const { data, errors } = await workspace.execute(query, variables);
      if (errors?.[0]) throw new Error(errors[0].message);
      return data;
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
    async reset() {
      await workspace.reset();
      now = MORNING.getTime() - (Date.now() - started);
    },
  };
};

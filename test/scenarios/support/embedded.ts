/** The embedded workspace with the built app, as the scenarios use it. */
import { expect } from 'vitest';
import {
  type SavedRows,
  startWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../../embedded/index.ts';
import type { Execute } from './play.ts';
import { createStage, type Mutation, type Stage } from './records.ts';

/** A Monday morning; the clock only moves when a test moves it. */
export const MORNING = new Date('2026-11-23T09:00:00.000Z');

export type Bench = {
  workspace: Workspace;
  execute: Execute;
  /** Moves the workspace's clock, inside the functions too. */
  advance(milliseconds: number): void;
  /** An empty workspace in the morning, with an app that has not run yet. */
  reset(): Promise<void>;
  /** Ids for keys. A key has the same id in every test of a file, so that tests which begin alike are seen to. */
  stage: Stage;
  /**
   * Creates records that the app does not hear of, then lets the app be installed and count them. Tests of a file that
   * begin alike share that work: the records are brought back as they stood after it.
   */
  install(given: readonly Mutation[]): Promise<void>;
  /** Gives the workspace to the next test file of this process, as starting one takes as long as ten tests. */
  close(): Promise<void>;
};

const STAGES = ['LOST', 'NEGOTIATION'];

/**
 * Which scenarios run the built functions as processes of their own, as a server does: the first of each group of a
 * file, so the first of each table by each entry. All others run the same bundles in this process, evaluated anew for
 * each execution.
 */
const groupsRun = new Set<string>();
function runsInProcesses(): boolean {
  if (process.env.RUN_IN) return process.env.RUN_IN === 'process';
  const { testPath = '', currentTestName = '' } = expect.getState();
  const group = `${testPath} ${currentTestName.split(' > ').slice(0, -1).join(' > ')}`;
  if (groupsRun.has(group)) return false;
  groupsRun.add(group);
  return true;
}

/** Workspaces that no test file has, by how they were started. */
const idle = new Map<string, Workspace[]>();

/** What a workspace's clock reads; it belongs to the bench that has the workspace. */
type Clock = { now: () => Date; skip: (milliseconds: number) => void };
const clocks = new WeakMap<Workspace, Clock>();

async function takeWorkspace(app: string, options: WorkspaceOptions, key: string): Promise<Workspace> {
  const free = idle.get(key)?.pop();
  if (free) return free;
  const clock: Clock = { now: () => MORNING, skip: () => undefined };
  const workspace = await startWorkspace({
    ...options,
    clock: () => clock.now(),
    skip: (milliseconds) => clock.skip(milliseconds),
  });
  clocks.set(workspace, clock);
  await workspace.install(app);
  for (const stage of STAGES) await workspace.addSelectOption('opportunity', 'stage', stage);
  return workspace;
}

export async function startBench(app: string, options: WorkspaceOptions = {}): Promise<Bench> {
  let now = MORNING.getTime();
  const started = Date.now();
  // Real time goes on within a scenario, so that later readings have later marks.
  const clock = (): Date => new Date(now + (Date.now() - started));
  const key = JSON.stringify([app, options]);
  const workspace = await takeWorkspace(app, options, key);
  const itsClock = clocks.get(workspace);
  if (itsClock) {
    itsClock.now = clock;
    itsClock.skip = (milliseconds) => {
      now += milliseconds;
    };
  }

  const begun = new Map<string, { readonly saved: SavedRows; readonly at: number }>();
  let isShared = true;

  const execute: Execute = async (query, values) => {
    const { data, errors } = await workspace.execute(query, values);
    if (errors?.[0]) throw new Error(errors[0].message);
    return data;
  };
  return {
    workspace,
    execute,
    stage: createStage(MORNING, workspace.members[0]?.id ?? ''),
    advance: (milliseconds) => {
      now += milliseconds;
    },
    async reset() {
      isShared = !runsInProcesses();
      workspace.runIn(isShared ? 'inline' : 'process');
      await workspace.reset();
      now = MORNING.getTime() - (Date.now() - started);
    },
    async install(given) {
      const key = JSON.stringify([workspace.variables, given]);
      const known = isShared ? begun.get(key) : undefined;
      if (known && (await workspace.backTo(known.saved))) {
        now += Math.max(0, known.at - clock().getTime());
        return;
      }
      await workspace.withoutEvents(async () => {
        for (const { query, variables: values } of given) await execute(query, values);
      });
      await workspace.runPostInstall();
      const saved = await workspace.save();
      if (isShared) begun.set(key, { saved, at: clock().getTime() });
      await workspace.forgetLogs();
    },
    async close() {
      await workspace.reset();
      await workspace.forgetSaved();
      idle.set(key, [...(idle.get(key) ?? []), workspace]);
    },
  };
}

/** The workspace that is measured in: its clock moves when told, and by the time that really passes. */
import { startWorkspace, type Workspace } from '../../embedded/index.ts';
import { chunksOf } from '../../src/domain/shared/grouping.ts';
import { type Cost, type Measured, measure, NOTHING, together } from './cost.ts';

const MORNING = new Date('2026-11-23T09:00:00.000Z');
const MINUTE = 60_000;
const DAY = 86_400_000;

/** The function that the server's clock starts. */
const TICK = 'key-accounts-sweep';
/** A tick that goes on finding work for so long will not end. */
const MOST_TICKS = 60;
const QUIET_TICKS = 2;

export type Values = Readonly<Record<string, unknown>>;
export type BenchRecord = { readonly id: string } & Values;

export type SendOptions = {
  /** The API key's unless told. */
  readonly token?: string;
  /** Whether records that are there already take the values. */
  readonly upsert?: boolean;
};

export type Stage = {
  readonly workspace: Workspace;
  readonly memberIds: readonly string[];
  /** `YYYY-MM-DD`, so many days from the stage's morning. */
  day(offset: number): string;
  /** An instant, so many days from the stage's morning. */
  at(offset: number): string;
  now(): Date;
  advance(milliseconds: number): void;
  /** Creates records of one kind, 200 in a request. Throws what the workspace refuses. */
  create(object: string, records: readonly Values[], options?: SendOptions): Promise<void>;
  update(object: string, id: string, data: Values, options?: SendOptions): Promise<void>;
  query(document: string, variables?: Values): Promise<unknown>;
  /** Calls a route of the app. Throws when it does not answer 200. */
  post(action: string, body: unknown): Promise<unknown>;
  /** Lets a minute pass, and runs what the server runs then, with all that follows. */
  tick(): Promise<Measured>;
  /**
   * Ticks until that costs the same twice more, as a tick looks back over two minutes; with an idle tick's cost,
   * until it costs no more than that.
   * @returns what all those ticks cost together, how many there were, and what the last cost
   * @throws {Error} when that does not end
   */
  untilQuiet(idle?: Cost): Promise<Measured & { ticks: number; last: Cost }>;
  /** An empty workspace in the morning. */
  reset(): Promise<void>;
  close(): Promise<void>;
};

export const BATCH = 200;

const capitalise = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

const isAs = (left: Cost, right: Cost): boolean =>
  left.requests === right.requests && left.roots === right.roots;
const isWithin = (cost: Cost, goal: Cost): boolean =>
  cost.requests <= goal.requests && cost.roots <= goal.roots;

/** @param app folder of the built app */
export async function setStage(app: string, runner: 'inline' | 'process'): Promise<Stage> {
  let now = MORNING.getTime();
  let started = Date.now();
  const clock = (): Date => new Date(now + (Date.now() - started));
  const workspace = await startWorkspace({ app, runner, clock });
  await workspace.addSelectOption('opportunity', 'stage', 'LOST');

  const query = async (
    document: string,
    variables: Values = {},
    token = workspace.apiKey,
  ): Promise<unknown> => {
    const { data, errors } = await workspace.execute(document, variables, { token });
    if (errors?.[0]) throw new Error(`${errors[0].message} in ${document}`);
    return data;
  };
  const advance = (milliseconds: number): void => {
    now += milliseconds;
  };
  const tick = (): Promise<Measured> => {
    advance(MINUTE);
    return measure(workspace, () => workspace.runCron(TICK));
  };

  return {
    workspace,
    memberIds: workspace.members.map(({ id }) => id),
    day: (offset) => new Date(MORNING.getTime() + offset * DAY).toISOString().slice(0, 10),
    at: (offset) => new Date(MORNING.getTime() + offset * DAY).toISOString(),
    now: clock,
    advance,
    async create(object, records, { token, upsert = false } = {}) {
      const plural = capitalise(workspace.schema.get(object)?.plural ?? object);
      const document = `mutation Make($data: [${capitalise(object)}CreateInput!]!, $upsert: Boolean) {
        create${plural}(data: $data, upsert: $upsert) { id } }`;
      for (const data of chunksOf(records, BATCH)) await query(document, { data, upsert }, token);
    },
    async update(object, id, data, { token } = {}) {
      const name = capitalise(object);
      const document = `mutation Change($id: UUID!, $data: ${name}UpdateInput!) {
        update${name}(id: $id, data: $data) { id } }`;
      await query(document, { id, data }, token);
    },
    query,
    async post(action, body) {
      const answer = await workspace.callRoute(`/key-accounts/${action}`, body, { token: workspace.apiKey });
      if (answer.status !== 200)
        throw new Error(`${action} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    tick,
    async untilQuiet(idle) {
      const ticks = [await tick()];
      let same = 0;
      let last = ticks[0]?.cost ?? NOTHING;
      while (same < QUIET_TICKS) {
        if (ticks.length >= MOST_TICKS)
          throw new Error(`Ticks still find something to do after ${MOST_TICKS} minutes.`);
        const next = await tick();
        const isQuiet = idle === undefined ? isAs(next.cost, last) : isWithin(next.cost, idle);
        same = isQuiet ? same + 1 : 0;
        ticks.push(next);
        last = next.cost;
      }
      return { ...together(ticks), ticks: ticks.length, last };
    },
    async reset() {
      await workspace.reset();
      now = MORNING.getTime();
      started = Date.now();
    },
    close: () => workspace.close(),
  };
}

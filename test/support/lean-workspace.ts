/** The flows over the real adapters and a workspace in memory: no server, no process, no time that really passes. */
import { type Asked, createLeanServer, type LeanError, type LeanServer } from '../../scripts/lean/server.ts';
import type { Row } from '../../scripts/lean/tables.ts';
import type { Actor } from '../../scripts/lean/writes.ts';
import { TwentyClient } from '../../src/adapters/twenty/client.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy.ts';
import { numbersByName } from '../../src/domain/policy-fields.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/shared/settings.ts';
import type { ScoreRun } from '../../src/flows/run/ports.ts';
import { tick } from '../../src/flows/run/tick.ts';
import type { Connected } from '../../src/logic-functions/wiring/connect.ts';
import { type PassWiring, passPorts } from '../../src/logic-functions/wiring/passes.ts';

export const MORNING = new Date('2026-11-23T09:00:00.000Z');
export const PERSON: Actor = { source: 'MANUAL', name: 'Maya Okafor' };

const LIMIT_MS = 300_000;

const NEVER = new Promise<never>(() => undefined);

/** What a request may meet on its way; what it throws is what the app sees of the connection. */
export type Trouble = {
  before?(asked: Asked): void;
  after?(asked: Asked): void;
  /** Whether the process dies with this request, before or after the server has done it: its answer never comes. */
  death?(asked: Asked): 'BEFORE' | 'AFTER' | null;
  /** The error that a document is answered with instead of being done; null when it is done. */
  refusal?(asked: Asked): LeanError | null;
  /** What answers instead of the server; null when that does. */
  status?(asked: Asked): { status: number; contentType: string; text: string } | null;
};

export type LeanWorkspace = {
  server: LeanServer;
  now(): Date;
  advance(milliseconds: number): void;
  /** Creates a record, as a person. */
  make(object: string, values: Readonly<Record<string, unknown>>): string;
  change(object: string, id: string, values: Readonly<Record<string, unknown>>): void;
  /** An execution of the app. Its clock may be wrong by some time. */
  execution(options?: { skewMs?: number; trouble?: Trouble }): PassWiring;
};

export const aPolicyRow = (values: Readonly<Record<string, unknown>> = {}) => ({
  name: 'Standard',
  isDefault: true,
  largeDealThreshold: {
    amountMicros: (DEFAULT_POLICY.largeDealThreshold.amount ?? 0) * 1_000_000,
    currencyCode: DEFAULT_POLICY.largeDealThreshold.currency,
  },
  ...numbersByName(DEFAULT_POLICY),
  ...values,
});

/** All living records of an object. */
export const recordsIn = ({ server }: LeanWorkspace, object: string): Row[] =>
  [...server.of(object).ids(null)]
    .flatMap((id) => server.of(object).get(id) ?? [])
    .filter(({ deletedAt }) => !deletedAt);

/** A minute's execution of the app. */
export async function tickIn(
  workspace: LeanWorkspace,
  options?: Parameters<LeanWorkspace['execution']>[0],
): Promise<ScoreRun[]> {
  const wiring = workspace.execution(options);
  const { runs } = await tick(wiring, wiring.settings.sweepEveryHours, wiring.runOptions);
  return runs;
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

export function leanWorkspace(): LeanWorkspace {
  const server = createLeanServer();
  let now = MORNING.getTime();
  const clock = (): Date => new Date(now);
  const asPerson = (
    root: string,
    type: string,
    variables: Record<string, unknown>,
  ): Record<string, unknown> => {
    const given = 'id' in variables ? '$id: UUID!, ' : '';
    const taken = 'id' in variables ? 'id: $id, ' : '';
    const query = `mutation Person(${given}$data: ${type}) { ${root}(${taken}data: $data) { id } }`;
    const { answer } = server.answer({ query, variables }, clock(), PERSON);
    if (answer.errors) throw new Error(answer.errors[0]?.message);
    return answer.data;
  };
  return {
    server,
    now: clock,
    advance(milliseconds) {
      now += milliseconds;
    },
    make(object, values) {
      const root = `create${capital(object)}`;
      const { [root]: made } = asPerson(root, `${capital(object)}CreateInput!`, { data: values });
      return String((made as { id?: unknown } | null)?.id);
    },
    change(object, id, values) {
      asPerson(`update${capital(object)}`, `${capital(object)}UpdateInput!`, { id, data: values });
    },
    execution({ skewMs = 0, trouble = {} } = {}) {
      const skewed = (): Date => new Date(now + skewMs);
      const started = skewed().getTime();
      const client = new TwentyClient({
        url: 'http://lean',
        token: 'app',
        deadline: new Date(started + LIMIT_MS),
        now: skewed,
        retries: 1,
        wait: async (milliseconds) => {
          now += milliseconds;
        },
        async post(_url, { body }) {
          const asked: Asked = JSON.parse(body);
          trouble.before?.(asked);
          now += 20;
          const death = trouble.death?.(asked) ?? null;
          if (death === 'BEFORE') return NEVER;
          const instead = trouble.status?.(asked) ?? null;
          if (instead !== null) return instead;
          const refusal = trouble.refusal?.(asked) ?? null;
          const answer =
            refusal === null ? server.answer(asked, clock()).answer : { data: null, errors: [refusal] };
          trouble.after?.(asked);
          if (death === 'AFTER') return NEVER;
          return { status: 200, contentType: 'application/json', text: JSON.stringify(answer) };
        },
      });
      const connected: Connected = {
        settings: {
          scoring: DEFAULT_SETTINGS,
          sweepEveryHours: 24,
          rootFieldsPerMinute: 500,
          timeZone: 'UTC',
          language: 'en',
        },
        problems: [],
        scoring: DEFAULT_SETTINGS,
        requests: client,
        clock: { now: skewed },
        log: { write: () => undefined },
        runOptions: { until: new Date(started + LIMIT_MS - 20_000), leaseMs: LIMIT_MS },
      };
      return passPorts(client, connected);
    },
  };
}

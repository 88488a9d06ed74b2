/** msw stands between the app's client and a workspace: what fails on the way is tried again or named. */
import { bypass, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createAccountReader } from '../../src/adapters/twenty/account/reader.ts';
import { createAccountWriter } from '../../src/adapters/twenty/account/writer.ts';
import { TwentyClient } from '../../src/adapters/twenty/client.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/shared/settings.ts';
import type { RecomputePorts } from '../../src/flows/account/ports.ts';
import { recompute } from '../../src/flows/account/recompute.ts';
import { type Bench, MORNING, startBench } from '../scenarios/support/embedded.ts';
import { basics, createStage } from '../scenarios/support/play.ts';
import { create, type Stage } from '../scenarios/support/records.ts';

const server = setupServer();
let bench: Bench;
let stage: Stage;

beforeAll(async () => {
  bench = await startBench(inject('builtApp'));
  server.listen({ onUnhandledRequest: 'bypass' });
});
beforeEach(async () => {
  await bench.reset();
  stage = createStage(MORNING, bench.workspace.members[0]?.id ?? '');
  await bench.workspace.withoutEvents(async () => {
    for (const { object, values } of basics(stage)) {
      const { query, variables } = create(object, values);
      await bench.execute(query, variables);
    }
  });
});
afterEach(() => server.resetHandlers());
afterAll(async () => {
  server.close();
  await bench.close();
});

type Fault = (attempt: number) => Response | null;

/** Lets requests through to the workspace unless the fault answers instead. */
function standBetween(fault: Fault): void {
  let attempts = 0;
  server.use(
    http.post(`${bench.workspace.url}/graphql`, async ({ request }) => {
      attempts += 1;
      return fault(attempts) ?? fetch(bypass(request));
    }),
  );
}

async function rescore(deadline = 60_000) {
  const client = new TwentyClient({
    url: bench.workspace.url,
    token: bench.workspace.apiKey,
    deadline: new Date(Date.now() + deadline),
    now: () => new Date(),
    firstWaitMs: 1,
  });
  const ports: RecomputePorts = {
    accounts: createAccountReader(client, { timeZone: 'UTC' }),
    work: createAccountWriter(client),
    decisionRuns: { touchedSince: async () => [] },
    clock: { now: () => MORNING },
    log: { write: () => undefined },
    scoring: DEFAULT_SETTINGS,
    settings: { timeZone: 'UTC', language: 'en' },
  };
  const outcomes = await recompute(ports, { companyIds: [stage.id('a'), stage.id('b')], confirm: true });
  return {
    outcomes: outcomes.filter(({ companyId }) => companyId === stage.id('a')),
    requests: client.count(),
  };
}

const SCORED = { result: 'CHANGED', after: { importance: 18, closeness: null } };

it('nothing in between: one read and one write', async () => {
  standBetween(() => null);
  const { outcomes, requests } = await rescore();
  expect(outcomes).toMatchObject([SCORED]);
  expect(requests).toBe(2);
});

describe('in between', () => {
  it.each<[string, Fault, number]>([
    [
      'a limit on the first two requests',
      (attempt) => (attempt <= 2 ? new HttpResponse('', { status: 429 }) : null),
      4,
    ],
    [
      'a gateway that fails now and then',
      (attempt) => (attempt % 2 === 1 ? new HttpResponse('', { status: 502 }) : null),
      4,
    ],
    ['a connection that breaks once', (attempt) => (attempt === 1 ? HttpResponse.error() : null), 3],
  ])('%s', async (_name, fault, requests) => {
    standBetween(fault);
    const result = await rescore();
    expect(result.outcomes).toMatchObject([SCORED]);
    expect(result.requests).toBe(requests);
  });

  it('a page of HTML: named, and nothing is written', async () => {
    standBetween(() => HttpResponse.html('<title>Sign in</title>'));
    await expect(rescore()).rejects.toMatchObject({ code: 'NOT_TWENTY' });
  });

  it('an answer without one of the lists: named by its field, and nothing is written', async () => {
    standBetween(() => HttpResponse.json({ data: { companies: null } }));
    await expect(rescore()).rejects.toMatchObject({
      code: 'ANSWER_MALFORMED',
      message: expect.stringMatching(/\w+/),
    });
  });
});

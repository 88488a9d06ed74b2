/** The commands with an API key whose role may not see or change everything: they say so, and tell nothing of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { askRecommendations } from '../../scripts/recommendations/ask.ts';
import { runRecommendations } from '../../scripts/recommendations/run.ts';
import { createHttpClient } from '../../scripts/seed/http-client.ts';
import { runSeed, type SeedWorld } from '../../scripts/seed/run.ts';
import { askWhatIf } from '../../scripts/what-if/ask.ts';
import { ids } from '../../src/definitions/ids.ts';
import { benchForTests } from '../scenarios/support/bench.ts';
import { basics } from '../scenarios/support/play.ts';
import { create, update } from '../scenarios/support/records.ts';
import { dataModelOf } from '../support/data-model.ts';

const on = benchForTests();
const id = (key: string): string => on.stage.id(key);

beforeEach(() =>
  on.sendQuietly(
    ...basics(on.stage).map(({ object, values }) => create(object, values)),
    create('keyAccount', { id: id('account'), name: 'Alder Works', companyId: id('a') }),
    update('keyAccount', id('account'), {
      status: 'CANDIDATE',
      recommendedStatus: 'KEY',
      recommendationReason: '1st of 2.',
      createdAt: '2026-10-20T09:00:00.000Z',
    }),
  ),
);

const KEYS = {
  rep: () => on.workspace.addApiKey(ids.roles.rep),
  'somebody who sees nothing of the programme': () =>
    on.workspace.addApiKey(
      on.workspace.addRole(ids.roles.rep, { objects: ['keyAccount', 'scoringPolicy', 'scoreRun'] }),
    ),
};

const workspaceOf = (key: keyof typeof KEYS) => ({ url: on.workspace.url, apiKey: KEYS[key]() });

const NOT_ALLOWED = /The role of this API key may not do this/;

/** What the command says, to its end or to where it is refused. */
async function recommendationsOf(key: keyof typeof KEYS, apply: boolean): Promise<string> {
  const said: string[] = [];
  try {
    await runRecommendations(
      { apply, undo: null, yes: true },
      {
        recommendations: askRecommendations(workspaceOf(key)),
        say: (lines) => said.push(...lines),
        ask: async () => null,
      },
    );
  } catch (error) {
    said.push(String(error));
  }
  return said.join('\n');
}

describe('what-if', () => {
  it('is refused for who may not see policies or scores, and says nothing of them', async () => {
    const asked = askWhatIf({
      ...workspaceOf('somebody who sees nothing of the programme'),
      policy: null,
      changes: { keyShare: 25 },
    });
    await expect(asked).rejects.toThrow(NOT_ALLOWED);
  });
});

describe('recommendations', () => {
  it('are not shown to who may not see key accounts', async () => {
    const said = await recommendationsOf('somebody who sees nothing of the programme', false);
    expect(said).toMatch(NOT_ALLOWED);
    expect(said).not.toContain('Alder');
  });

  it('are shown to a rep, who may not apply them', async () => {
    const said = await recommendationsOf('rep', true);
    expect(said).toContain('would change 1 key account');
    expect(said).toContain('Changed 0 key accounts');
    expect(said).toMatch(NOT_ALLOWED);
    expect(said).not.toContain('FORBIDDEN');
  });
});

describe('seed', () => {
  it('stops at what the key may not write, and names its role', async () => {
    const { url, apiKey } = workspaceOf('rep');
    const world: SeedWorld = {
      records: createHttpClient(url, apiKey, '/graphql'),
      metadata: { execute: async () => dataModelOf(on.workspace) },
      say: () => undefined,
      rest: async () => undefined,
      ask: async () => null,
      progress: () => ({ update: () => undefined, stop: () => undefined }),
    };
    const options = {
      url,
      apiKey,
      seed: 1,
      today: '2026-11-23',
      remove: false,
      yes: true,
      addLostStage: false,
      ratesAreSet: true,
    };
    await expect(runSeed(options, world)).rejects.toMatchObject({
      name: 'SeedError',
      message: expect.stringContaining('The API key may not do this'),
      advice: expect.stringContaining('role'),
    });
  });
});

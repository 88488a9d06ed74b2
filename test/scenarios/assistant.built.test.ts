/** What Twenty's assistant is told by the app's tool, on servers that say who uses it and on those that do not. */
import { beforeEach, expect, it } from 'vitest';
import { ids } from '../../src/definitions/ids.ts';
import { benchForTests } from './support/bench.ts';
import { member } from './support/deals.ts';
import { basics } from './support/play.ts';
import { create } from './support/records.ts';

const older = benchForTests();
const newer = benchForTests({ server: 'newer' });

const TOOL = 'key-account-brief';
const REP = 3;

beforeEach(async () => {
  for (const on of [older, newer])
    await on.sendQuietly(
      ...basics(on.stage).map(({ object, values }) => create(object, values)),
      create('contract', {
        id: on.stage.id('contract'),
        name: 'Frame',
        status: 'ACTIVE',
        companyId: on.stage.id('a'),
      }),
    );
});

async function ask(on: typeof older, roleId: string | null, input: Record<string, unknown> = {}) {
  const asked = { company: 'Alder Works', ...input };
  return (await on.workspace.callTool(TOOL, asked, member(REP), roleId)).result;
}

it('is told what the person who uses it may see', async () => {
  expect(await ask(newer, ids.roles.rep)).toMatchObject({ markdown: expect.stringContaining('Frame') });
});

it('is not told what that person may not see, and that there is something', async () => {
  const roleId = newer.workspace.addRole(ids.roles.rep, { objects: ['contract'] });
  const answer = await ask(newer, roleId);
  expect(answer).toMatchObject({ markdown: expect.stringContaining('Hidden from you.') });
  expect(JSON.stringify(answer)).not.toContain('Frame');
});

it('is told nothing where the server does not say who uses it', async () => {
  expect(await ask(older, null)).toMatchObject({
    markdown: null,
    error: expect.stringContaining('does not say on whose behalf'),
  });
});

it('takes no token from what the model wrote', async () => {
  const headers = { authorization: `Bearer ${older.workspace.apiKey}` };
  expect(await ask(older, null, { headers })).toMatchObject({ markdown: null });
  const roleId = newer.workspace.addRole(ids.roles.rep, { objects: ['company'] });
  const stolen = { authorization: `Bearer ${newer.workspace.apiKey}` };
  expect(JSON.stringify(await ask(newer, roleId, { headers: stolen }))).not.toContain('Frame');
});

it('is told how a deal is assessed, with drafts of answers for a person to confirm', async () => {
  await newer.sendQuietly(
    create('opportunity', {
      id: newer.stage.id('deal'),
      name: 'Presses',
      stage: 'MEETING',
      companyId: newer.stage.id('a'),
    }),
    create('dealAssessment', {
      id: newer.stage.id('round'),
      opportunityId: newer.stage.id('deal'),
      kind: 'FULL',
      round: 1,
      assessedOn: newer.stage.day(-3),
      answer7: 'NO',
    }),
  );
  const answer = await ask(newer, ids.roles.rep, { company: undefined, deal: 'presses' });
  expect(answer).toMatchObject({ markdown: expect.stringContaining('Our solution does not fit.') });
  expect(answer).toMatchObject({ markdown: expect.stringContaining('no support was asked for') });
  expect(await ask(newer, ids.roles.rep, { company: undefined, deal: 'Lathes' })).toMatchObject({
    markdown: null,
    error: 'No deal is called "Lathes".',
  });
});

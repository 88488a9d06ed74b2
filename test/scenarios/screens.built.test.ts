/** What the screens read of a workspace, with the rights of whoever has them open. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ids } from '../../src/definitions/ids.ts';
import { WorkspaceClient } from '../../src/front-components/workspace/client.ts';
import { readCockpit } from '../../src/front-components/workspace/cockpit.ts';
import { rateFit } from '../../src/front-components/workspace/criterion-fits.ts';
import { readProject } from '../../src/front-components/workspace/project.ts';
import { readWeek, readWho } from '../../src/front-components/workspace/week.ts';
import { benchForTests } from './support/bench.ts';
import { member } from './support/deals.ts';
import { MORNING } from './support/embedded.ts';
import { create, money } from './support/records.ts';

const on = benchForTests();
const id = (key: string): string => on.stage.id(key);

const REP = 3;
const DIRECTOR = 1;

/** A key account that was reviewed last on the first of October, so that all monitors but importance are overdue. */
beforeEach(async () => {
  await on.install(
    create('company', { id: id('company'), name: 'Alder' }),
    create('keyAccount', {
      id: id('account'),
      name: 'Alder',
      companyId: id('company'),
      status: 'KEY',
      regionalOwnerId: member(REP),
      directorId: member(DIRECTOR),
      importanceReviewedOn: '2026-10-01',
      needsReviewedOn: '2026-10-01',
      closenessReviewedOn: '2026-10-01',
    }),
    create('contract', {
      id: id('contract'),
      name: 'Frame',
      status: 'ACTIVE',
      amount: money(365_000),
      amountPer: 'YEAR',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      companyId: id('company'),
    }),
    create('person', {
      id: id('person'),
      companyId: id('company'),
      buyingRole: 'USER',
      influence: 'OUTSIDE',
    }),
  );
});

const pageOf = (roleId: string, memberIndex: number): WorkspaceClient =>
  new WorkspaceClient({
    environment: {
      TWENTY_API_URL: on.workspace.url,
      TWENTY_APP_ACCESS_TOKEN: on.as(roleId, memberIndex, 'front component').token,
    },
    fetch: globalThis.fetch,
    refreshToken: async () => null,
  });

async function cockpitOf(client: WorkspaceClient) {
  const answer = await readCockpit(client, id('company'), null, MORNING);
  if (!answer.ok || answer.data === null) throw new Error(JSON.stringify(answer));
  return answer.data.cockpit;
}

describe('the cockpit', () => {
  it('is read with one request by a rep', async () => {
    const client = pageOf(ids.roles.rep, REP);
    const from = on.workspace.requests.length;
    const cockpit = await cockpitOf(client);
    expect(on.workspace.requests).toHaveLength(from + 1);
    expect([...cockpit.hidden]).toEqual([]);
    expect(cockpit.account).toMatchObject({ id: id('account'), status: 'KEY' });
    expect(cockpit.account?.coverage.owner).not.toBeNull();
    // Standard: importance every three months, the others every month.
    expect(cockpit.monitors.map(({ monitor, state }) => [monitor, state])).toEqual([
      ['IMPORTANCE', 'UP_TO_DATE'],
      ['NEEDS', 'OVERDUE'],
      ['CLOSENESS', 'OVERDUE'],
    ]);
    expect(cockpit.inForce).toMatchObject([{ name: 'Frame', perYear: { amount: 365_000 }, isEnding: true }]);
    expect(cockpit.people).toMatchObject([{ role: 'USER', influence: 'OUTSIDE' }]);
    expect(cockpit.months).toHaveLength(1);
  });

  it('names what a role hides, and tells the rest', async () => {
    const roleId = on.workspace.addRole(ids.roles.rep, { objects: ['contract'] });
    const cockpit = await cockpitOf(pageOf(roleId, REP));
    expect([...cockpit.hidden]).toEqual(['contracts']);
    expect(cockpit.account).toMatchObject({ status: 'KEY' });
    expect(cockpit.inForce).toEqual([]);
  });
});

describe('the week', () => {
  const Members = z.object({
    workspaceMembers: z.object({
      edges: z.array(z.object({ node: z.object({ id: z.string(), userId: z.string() }) })),
    }),
  });

  const weekOf = async (roleId: string, memberIndex: number) => {
    const client = pageOf(roleId, memberIndex);
    const { workspaceMembers } = Members.parse(
      await on.query('query Members { workspaceMembers { edges { node { id userId } } } }'),
    );
    const user = workspaceMembers.edges.find(({ node }) => node.id === member(memberIndex));
    const who = await readWho(client, user?.node.userId ?? '');
    if (!who.ok) throw new Error(JSON.stringify(who));
    const week = await readWeek(client, who.data, MORNING);
    if (!week.ok) throw new Error(JSON.stringify(week));
    return { who: who.data, items: week.data.items.map(({ id: item, kind }) => [kind, item]) };
  };

  it('of a rep is what the rep is asked for', async () => {
    const { who, items } = await weekOf(ids.roles.rep, REP);
    expect(who).toEqual({ id: member(REP), companyIds: [id('company')] });
    expect(items).toEqual([
      ['REVIEW', `${id('account')} CLOSENESS`],
      ['REVIEW', `${id('account')} NEEDS`],
      ['RENEWAL', id('contract')],
    ]);
  });

  it('of the director has no review that the rep is asked for', async () => {
    const { items } = await weekOf(ids.roles.director, DIRECTOR);
    expect(items).toEqual([['RENEWAL', id('contract')]]);
  });

  it('of everybody has it all', async () => {
    const week = await readWeek(pageOf(ids.roles.director, DIRECTOR), null, MORNING);
    expect(week).toMatchObject({ ok: true, data: { isPartly: false } });
    expect(week.ok ? week.data.items : []).toHaveLength(3);
  });
});

describe('how a rival meets the criteria of a deal', () => {
  it('is rated by several people at once, and nothing of it is lost', async () => {
    await on.install(
      create('opportunity', { id: id('deal'), name: 'Presses', companyId: id('company'), stage: 'MEETING' }),
      create('dealCompetitor', { id: id('rival'), opportunityId: id('deal'), standing: 'INCUMBENT' }),
    );
    const [rep, director] = [pageOf(ids.roles.rep, REP), pageOf(ids.roles.director, DIRECTOR)];
    const rated = await Promise.all([
      rateFit(rep, id('rival'), 'price', null, 'BETTER'),
      rateFit(director, id('rival'), 'service', null, 'WORSE'),
    ]);
    const written = { ok: true, data: [id('rival')] };
    expect(rated).toEqual([written, written]);
    expect(await rateFit(director, id('rival'), 'price', null, 'SAME')).toEqual({ ok: true, data: [] });
    const project = await readProject(rep, id('deal'));
    if (!project.ok) throw new Error(JSON.stringify(project));
    expect(project.data?.deal.dealCompetitors.map(({ fits }) => fits)).toEqual([
      { price: 'BETTER', service: 'WORSE' },
    ]);
  });
});

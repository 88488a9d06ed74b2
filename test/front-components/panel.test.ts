import { describe, expect, it, vi } from 'vitest';
import { RecordScreen } from '../../src/front-components/panel/record-screen.ts';
import { identify } from '../../src/front-components/workspace/identify.ts';
import { completeReview } from '../../src/front-components/workspace/programme.ts';
import { Broken, settled, stage } from './support/stage.ts';

const FORBIDDEN = { body: { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] } };

describe('which record the panel is opened for', () => {
  it.each([
    ['company', 'companies', null, 'record-1'],
    ['keyAccount', 'keyAccounts', 'company-1', 'company-1'],
    ['espPlan', 'espPlans', 'company-1', 'company-1'],
    ['accountNeed', 'accountNeeds', 'company-1', 'company-1'],
    ['opportunity', 'opportunities', null, null],
    ['supportRequest', 'supportRequests', 'company-1', 'company-1'],
    ['scoreRun', 'scoreRuns', null, null],
  ])('is asked for once: %s', async (kind, list, companyId, expected) => {
    const { desk, queries } = stage({ lists: { [list]: [{ id: 'record-1', companyId }] } });
    expect(await identify(desk.client, 'record-1', null)).toEqual({
      ok: true,
      data: { kind, id: 'record-1', companyId: expected },
    });
    expect(queries).toHaveLength(1);
  });

  it('is asked of one list only where the server says which object it is', async () => {
    const { desk, queries } = stage({ lists: { espPlans: [{ id: 'plan-1', companyId: null }] } });
    expect(await identify(desk.client, 'plan-1', 'espPlan')).toMatchObject({ data: { kind: 'espPlan' } });
    expect(queries.join()).not.toContain('companies');
    expect(await identify(desk.client, 'person-1', 'person')).toEqual({ ok: true, data: null });
    expect(queries).toHaveLength(1);
  });

  it('is asked list by list for someone who may not read them all', async () => {
    const { desk, queries } = stage({
      lists: { companies: [{ id: 'company-1' }] },
      graphql: (query) => (query.includes('scoreRuns(') ? FORBIDDEN : undefined),
    });
    expect(await identify(desk.client, 'company-1', null)).toMatchObject({ data: { kind: 'company' } });
    // All at once, then each of the nine lists.
    expect(queries).toHaveLength(10);
    expect(await identify(desk.client, 'else', 'scoreRun')).toMatchObject({ ok: false });
  });

  it('may be none, or fail, which can be tried again', async () => {
    const { desk } = stage();
    const unknown = new RecordScreen(desk, 'person-1', null);
    await unknown.load();
    expect(unknown.read().record).toEqual({ kind: 'GONE' });

    let isBroken = true;
    const broken = stage({
      lists: { companies: [{ id: 'company-1' }] },
      graphql: () => (isBroken ? new Broken().reply : undefined),
    });
    const screen = new RecordScreen(broken.desk, 'company-1', null);
    await screen.load();
    expect(screen.read().record).toMatchObject({ kind: 'FAILED', failure: { kind: 'SERVER_FAILED' } });
    isBroken = false;
    screen.reload();
    expect(screen.read().record).toEqual({ kind: 'LOADING' });
    await settled();
    expect(screen.read().record).toMatchObject({ kind: 'READY', data: { kind: 'company' } });
  });

  it('can be left for the programme and come back to', () => {
    const screen = new RecordScreen(stage().desk, 'company-1', null);
    const told = vi.fn();
    const stop = screen.subscribe(told);
    screen.turn();
    expect(screen.read().isProgramme).toBe(true);
    screen.turn();
    expect(screen.read().isProgramme).toBe(false);
    stop();
    screen.turn();
    expect(told).toHaveBeenCalledTimes(2);
  });
});

it('a command does not say who gives it: the token does', async () => {
  const { desk, sent, queries } = stage();
  await completeReview(desk, 'account-1', { monitor: 'NEEDS', status: null, remark: '' });
  expect(sent).toEqual([{ action: 'review', body: { keyAccountId: 'account-1', monitor: 'NEEDS' } }]);
  expect(queries).toEqual([]);
});

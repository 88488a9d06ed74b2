/** What newer servers let an application ask for: so many root fields a minute, one token each. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { SMALL_APP, workspaceForTests } from './support/workspace.ts';

const Answer = z.object({ text: z.string() });

/** Its clock only goes on when a test moves it. */
const clock = { ahead: Date.parse('2026-11-23T09:00:00.000Z') };
const newer = workspaceForTests({
  app: SMALL_APP,
  server: 'newer',
  clock: () => new Date(clock.ahead),
});
const older = workspaceForTests({ app: SMALL_APP });

const countAs = async (workspace: () => ReturnType<typeof newer>): Promise<unknown> =>
  JSON.parse(Answer.parse((await workspace().runCron('nightly')).result).text);

const COUNTED = { data: { companies: { totalCount: 0 } } };
const THROTTLED = {
  data: { companies: null },
  errors: [{ path: ['companies'], extensions: { subCode: 'LIMIT_REACHED', code: 'BAD_USER_INPUT' } }],
};

describe('the app’s minute', () => {
  test('is 500 root fields on a newer server, and refills evenly', async () => {
    expect(newer().faults.leftForApp).toBe(500);
    expect(await countAs(newer)).toEqual(COUNTED);
    newer().faults.spendOfApp(500);
    expect(await countAs(newer)).toMatchObject(THROTTLED);
    clock.ahead += 12_000;
    expect(newer().faults.leftForApp).toBe(100);
    expect(await countAs(newer)).toEqual(COUNTED);
  });

  test('does not touch what people and API keys ask for, and starts anew with the workspace', async () => {
    newer().faults.spendOfApp(500);
    for (const token of [newer().apiKey, newer().signIn(newer().members[0]?.id ?? '', null)])
      expect(await newer().execute('query { companies { totalCount } }', {}, { token })).toEqual(COUNTED);
    await newer().reset();
    expect(newer().faults.leftForApp).toBe(500);
  });

  test('a document is answered in part: what came first is done, the rest says why not', async () => {
    newer().faults.limitApiKeys(2);
    const answer = await newer().execute(
      'mutation { createCompany(data: { name: "Harbor" }) { name } createPeople(data: []) { id } createTask(data: {}) { id } }',
    );
    expect(answer).toMatchObject({
      data: { createCompany: { name: 'Harbor' }, createPeople: [], createTask: null },
      errors: [{ path: ['createTask'], extensions: { subCode: 'LIMIT_REACHED' } }],
    });
  });

  test('has no end on 2.21, which does not say which root field an error is of', async () => {
    expect(older().faults.leftForApp).toBeUndefined();
    older().faults.limitApp(1);
    expect(await countAs(older)).toEqual(COUNTED);
    expect(JSON.stringify(await countAs(older))).not.toContain('path');
  });
});

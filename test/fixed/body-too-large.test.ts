/** A proxy that takes no large bodies answered a page with "not JSON": the page failed for ever, for no reason that anybody could use. */
import { expect, it } from 'vitest';
import { TwentyClient } from '../../src/adapters/twenty/client.ts';
import { countPage } from '../../src/flows/run/count-page.ts';
import { failureReason } from '../../src/flows/workspace-error.ts';
import { recordsIn } from '../support/lean-workspace.ts';
import { someAccounts } from './support/some-accounts.ts';

const HTML = { status: 413, contentType: 'text/html', text: '<h1>413 Request Entity Too Large</h1>' };

it('says what it is, and what to do', async () => {
  const client = new TwentyClient({
    url: 'http://proxy',
    token: 'app',
    deadline: new Date(Date.now() + 60_000),
    now: () => new Date(),
    post: async () => HTML,
  });
  const reason = await client
    .query('query Some { companies { edges { node { id } } } }', {})
    .catch(failureReason);
  expect(reason).toMatch(/^TOO_LARGE: a request of 1 KB is more than the proxy/);
});

it('has a page halved until its requests are small enough', async () => {
  const workspace = someAccounts(8);
  let refused = 0;
  const wiring = workspace.execution({
    trouble: {
      status({ variables }) {
        if (JSON.stringify(variables).split('-0c01-').length <= 16) return null;
        refused += 1;
        return HTML;
      },
    },
  });
  const companyIds = recordsIn(workspace, 'company').map(({ id }) => id);
  const failures: unknown[] = [];
  for await (const part of countPage(wiring, { companyIds, confirm: false })) failures.push(...part.failures);
  expect(refused).toBeGreaterThan(0);
  expect(failures).toEqual([]);
  expect(recordsIn(workspace, 'company').every(({ scoredAt }) => scoredAt)).toBe(true);
});

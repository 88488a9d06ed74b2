/** An explanation named every record that was left out: 664 KB of a company with many deals, read and compared each time. */
import { expect, it } from 'vitest';
import { parseExplanation } from '../../src/front-components/score/explanation.ts';
import { putTogether } from '../../src/front-components/score/shown-reasons.ts';
import { textsFor } from '../../src/front-components/texts/texts.ts';
import { tickIn } from '../support/lean-workspace.ts';
import { companyId, someAccounts } from './support/some-accounts.ts';

const DEALS = 300;

it('of 300 won deals without an amount twenty are named, and all are counted', async () => {
  const workspace = someAccounts(1);
  for (let index = 0; index < DEALS; index += 1)
    workspace.make('opportunity', {
      name: `Pilot ${index}`,
      companyId: companyId(0),
      stage: 'CUSTOMER',
      closeDate: '2026-10-01T00:00:00.000Z',
    });
  await tickIn(workspace);
  const stored = workspace.server.of('company').get(companyId(0))?.scoreExplanation;
  expect(JSON.stringify(stored).length).toBeLessThan(12_000);
  const missing = parseExplanation(stored)?.importance.missing ?? [];
  const shown = putTogether(missing, 'USD', textsFor('en'));
  const [pilots] = shown.filter(({ count }) => count > 1);
  expect(pilots).toMatchObject({ count: DEALS });
  expect(pilots?.records).toHaveLength(20);
  expect(pilots?.sentence).toContain('300 ');
});

/** Names as people have them: very long, with emoji, from right to left. Nothing that is made of them is cut in the midst of a letter. */
import { expect, it } from 'vitest';
import { type LeanWorkspace, recordsIn, tickIn } from '../support/lean-workspace.ts';
import { companyId, someAccounts, usd } from './support/some-accounts.ts';

const OBJECTS = [
  'company',
  'opportunity',
  'keyAccount',
  'closenessScore',
  'task',
  'note',
  'salesCredit',
  'scoreRun',
];

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const writtenIn = (workspace: LeanWorkspace): string[] =>
  OBJECTS.flatMap((object) => recordsIn(workspace, object)).flatMap(textsIn);

it.each([
  ['very long, of emoji', '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(60)],
  ['with an emoji wherever it is cut', `${'a'.repeat(59)}😀${'b'.repeat(59)}😀${'c'.repeat(300)}`],
  ['from right to left', 'شركة الحسابات الرئيسية المحدودة ‏(مسقط)'],
  ['with quotes, breaks and marks of JSON', 'A "B" \\ C\n{"d": 1}\u2028'],
  ['empty', ''],
])('a name %s', async (_, name) => {
  const workspace = someAccounts(1);
  workspace.change('company', companyId(0), { name });
  const dealId = workspace.make('opportunity', {
    name,
    companyId: companyId(0),
    stage: 'MEETING',
    amount: usd(900_000),
    closeDate: '2026-12-20T00:00:00.000Z',
  });
  workspace.make('contract', {
    name,
    companyId: companyId(0),
    status: 'ACTIVE',
    amount: usd(10),
    signedOn: '2026-11-01',
  });
  workspace.make('accountNeed', {
    need: name,
    companyId: companyId(0),
    horizon: 'WITHIN_3_MONTHS',
    estimatedValue: usd(5000),
  });
  workspace.make('keyAccount', { name, companyId: companyId(0), status: 'KEY' });
  for (let minute = 0; minute < 2; minute += 1) {
    await tickIn(workspace);
    workspace.advance(60_000);
  }
  expect(workspace.server.of('opportunity').get(dealId)).toMatchObject({ name, salesTrack: 'FULL_PROCESS' });
  expect(recordsIn(workspace, 'task').length).toBeGreaterThan(0);
  expect(writtenIn(workspace).filter((text) => !text.isWellFormed())).toEqual([]);
});

import { aPolicyRow, type LeanWorkspace, leanWorkspace } from '../../support/lean-workspace.ts';

export const companyId = (index: number): string =>
  `${String(index).padStart(8, '0')}-0c01-4000-8000-000000000000`;

export const usd = (amount: number) => ({ amountMicros: amount * 1_000_000, currencyCode: 'USD' });

/** A workspace of some companies, each with a deal in progress; nothing is scored yet. */
export function someAccounts(count: number): LeanWorkspace {
  const workspace = leanWorkspace();
  workspace.make('scoringPolicy', aPolicyRow());
  for (let index = 0; index < count; index += 1) {
    workspace.make('company', {
      id: companyId(index),
      name: `Company ${index}`,
      potentialAnnualValue: usd(index * 50_000),
    });
    workspace.make('opportunity', {
      name: `Deal ${index}`,
      companyId: companyId(index),
      stage: 'PROPOSAL',
      amount: usd(100_000 + index * 1000),
      closeDate: '2026-12-20T00:00:00.000Z',
    });
  }
  return workspace;
}

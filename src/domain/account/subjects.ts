import type { Subject } from '../shared/papers.ts';
import type { Account } from './account.ts';

/** The records on whose timelines something about an account is told: the company and the key account, as far as they are there. */
export const subjectsOf = ({ company, keyAccounts: [keyAccount] }: Account): Subject[] => [
  ...(company ? [{ object: 'company' as const, id: company.id }] : []),
  ...(keyAccount ? [{ object: 'keyAccount' as const, id: keyAccount.id }] : []),
];

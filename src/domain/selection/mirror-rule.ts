import { corrected } from '../account/corrected.ts';
import type { Rule } from '../account/rule.ts';
import { mirroredStatus } from './status-mirror.ts';

/** Lets a company show the status that its key account has now. */
export const mirrorStatus: Rule = (account) =>
  account.company === null
    ? { account }
    : {
        account: {
          ...account,
          company: corrected(account.company, { keyAccountStatus: mirroredStatus(account.keyAccounts) }),
        },
      };

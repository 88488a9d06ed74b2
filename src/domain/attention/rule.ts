import { corrected } from '../account/corrected.ts';
import type { StoredKeyAccount } from '../account/programme-records.ts';
import type { Rule } from '../account/rule.ts';
import type { Language } from '../shared/language.ts';
import { signalText } from './signal-texts.ts';
import { type AttentionSignal, attentionSignals, isAttended } from './signals.ts';
import { toStakeholder } from './stakeholder.ts';

/** One sentence a line. */
const sentences = (signals: readonly AttentionSignal[], language: Language): string | null =>
  signals.length === 0 ? null : signals.map((signal) => signalText(signal, language)).join('\n');

function withSignals(
  keyAccount: StoredKeyAccount,
  signals: readonly AttentionSignal[],
  language: Language,
): StoredKeyAccount {
  const codes = signals.map(({ code }) => code);
  const stored = keyAccount.attentionSignals;
  // Options that are ticked have no order.
  const stands = stored.length === codes.length && codes.every((code) => stored.includes(code));
  return corrected(keyAccount, {
    attention: sentences(signals, language),
    ...(stands ? {} : { attentionSignals: codes }),
  });
}

/**
 * Lets key accounts say what about their people asks for attention. Without mails and meetings nobody can tell who has
 * fallen silent, so that what stands there stays; a key account of no company has no people to be silent.
 */
export const judgeAttention: Rule = (account, { today, language }) => {
  if (account.company !== null && !account.hasTraffic) return { account };
  const people = account.people.map((person) => toStakeholder(person, person.name, today));
  const signals = attentionSignals(people, today);
  return {
    account: {
      ...account,
      keyAccounts: account.keyAccounts.map((keyAccount) =>
        withSignals(keyAccount, isAttended(keyAccount.status) ? signals : [], language),
      ),
    },
  };
};

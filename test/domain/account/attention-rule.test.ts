import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/domain/account/account.ts';
import { judgeAttention } from '../../../src/domain/attention/rule.ts';
import { aContext, aKeyAccount, anAccount, aPerson } from '../../support/account.ts';

const judged = (overrides: Partial<Account>) =>
  judgeAttention(anAccount(overrides), aContext()).account.keyAccounts;

const SIGNALS = ['NO_DECISION_MAKER', 'NO_MENTOR_OR_SUPPORTER', 'SINGLE_THREADED'];

describe('what asks for attention', () => {
  it('is told on every key account that is attended, one sentence a line', () => {
    const [one, other] = judged({
      people: [aPerson()],
      keyAccounts: [aKeyAccount(), aKeyAccount({ id: 'second', status: 'CANDIDATE' })],
    });
    expect(one?.attentionSignals).toEqual(SIGNALS);
    expect(one?.attention?.split('\n')).toHaveLength(3);
    expect(other).toMatchObject({ attentionSignals: SIGNALS, attention: one?.attention });
  });

  it('a former one is left in peace', () => {
    const former = aKeyAccount({ status: 'FORMER', attentionSignals: SIGNALS, attention: 'Words' });
    expect(judged({ keyAccounts: [former] })).toEqual([{ ...former, attentionSignals: [], attention: null }]);
  });

  it('what stands is the record it was, in whatever order the options come back', () => {
    const [first] = judged({ keyAccounts: [aKeyAccount()] });
    if (!first) throw new Error('no key account');
    const read = { ...first, attentionSignals: [...SIGNALS].reverse() };
    expect(judged({ keyAccounts: [read] })[0]).toBe(read);
  });

  it('without mails and meetings it stays as it is, unless there is no company', () => {
    const keyAccount = aKeyAccount();
    expect(judged({ keyAccounts: [keyAccount], hasTraffic: false })[0]).toBe(keyAccount);
    const [loose] = judged({ company: null, keyAccounts: [keyAccount], hasTraffic: false });
    expect(loose?.attentionSignals).toEqual(SIGNALS);
  });
});

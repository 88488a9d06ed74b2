import { describe, expect, it } from 'vitest';
import { type Rescore, recalculate, type Summary } from '../../src/front-components/recalculate/batches.ts';
import { snackbarFor } from '../../src/front-components/recalculate/snackbar.ts';
import { textsFor } from '../../src/front-components/texts/texts.ts';
import type { Outcome } from '../../src/front-components/workspace/answers.ts';

const en = textsFor('en');
const zh = textsFor('zh-CN');
const ids = (count: number) => Array.from({ length: count }, (_, index) => `company-${index}`);
const outcomes = (companyIds: readonly string[], result: Outcome['result'] = 'UNCHANGED'): Outcome[] =>
  companyIds.map((companyId) => ({ companyId, result }));

describe('a recalculation', () => {
  it('goes in batches of 20 and tells how far it is', async () => {
    const batches: number[] = [];
    const progress: number[] = [];
    const rescore: Rescore = async (companyIds) => {
      batches.push(companyIds.length);
      return { ok: true, data: { outcomes: outcomes(companyIds, 'CHANGED') } };
    };
    const summary = await recalculate(ids(45), rescore, (percent) => {
      progress.push(percent);
    });
    expect(batches).toEqual([20, 20, 5]);
    expect(progress).toEqual([44, 89, 100]);
    expect(summary).toEqual({
      asked: 45,
      done: 45,
      changed: 45,
      failed: 0,
      firstFailed: null,
      stopped: null,
    });
  });

  it('asks nothing for an empty selection, and once for a company that is named twice', async () => {
    const asked: string[] = [];
    const rescore: Rescore = async (companyIds) => {
      asked.push(...companyIds);
      return { ok: true, data: { outcomes: outcomes(companyIds) } };
    };
    expect(await recalculate([], rescore, () => undefined)).toMatchObject({ asked: 0, done: 0 });
    expect(asked).toEqual([]);
    expect(await recalculate(['a', 'a'], rescore, () => undefined)).toMatchObject({ asked: 1, done: 1 });
  });

  it('counts what was asked for, not the linked companies that were scored along', async () => {
    const rescore: Rescore = async () => ({
      ok: true,
      data: { outcomes: [...outcomes(['a'], 'CHANGED'), ...outcomes(['linked'], 'CHANGED')] },
    });
    expect(await recalculate(['a'], rescore, () => undefined)).toMatchObject({ done: 1, changed: 1 });
  });

  it('stops at the first batch that fails and keeps what was done', async () => {
    let calls = 0;
    const rescore: Rescore = async (companyIds) => {
      calls += 1;
      return calls === 1
        ? { ok: true, data: { outcomes: outcomes(companyIds) } }
        : { ok: false, failure: { kind: 'OFFLINE', detail: 'fetch failed' } };
    };
    const summary = await recalculate(ids(60), rescore, () => undefined);
    expect(calls).toBe(2);
    expect(summary).toMatchObject({ asked: 60, done: 20, stopped: { kind: 'OFFLINE' } });
  });
});

const summary = (fields: Partial<Summary>): Summary => ({
  asked: 34,
  done: 34,
  changed: 0,
  failed: 0,
  firstFailed: null,
  stopped: null,
  ...fields,
});

describe('what a person is told', () => {
  it.each([
    ['nothing changed', {}, 'success', 'Recalculated 34 companies: nothing changed.'],
    ['some changed', { changed: 12 }, 'success', 'Recalculated 34 companies: 12 changed.'],
    ['one company', { asked: 1, done: 1, changed: 1 }, 'success', 'Recalculated 1 company: 1 changed.'],
    [
      'one failed with a reason',
      { changed: 12, failed: 1, firstFailed: { result: 'REFUSED' as const, reason: 'Too long.' } },
      'warning',
      'Recalculated 34 companies: 12 changed, 1 failed: Too long.',
    ],
    [
      'one failed without a reason',
      { failed: 1, firstFailed: { result: 'GONE' as const } },
      'warning',
      'Recalculated 34 companies: 0 changed, 1 failed: the company no longer exists.',
    ],
    [
      'the connection broke on the way',
      { done: 20, changed: 3, stopped: { kind: 'OFFLINE' as const, detail: '' } },
      'error',
      'Recalculated 20 of 34 companies: 3 changed. There is no connection to Twenty. Check the network and try again.',
    ],
    [
      'a setting is refused',
      { done: 0, stopped: { kind: 'REFUSED' as const, detail: 'BASE_CURRENCY is wrong.' } },
      'error',
      'Nothing was scored: BASE_CURRENCY is wrong.',
    ],
    [
      'nobody is signed in',
      { done: 0, stopped: { kind: 'SIGNED_OUT' as const, detail: 'Token invalid.' } },
      'error',
      'Twenty did not accept the sign-in. Reload the page or sign in again.',
    ],
  ])('%s', (_case, fields, variant, message) => {
    expect(snackbarFor(summary(fields), en)).toEqual({ message, variant });
  });

  it('that nothing is selected', () => {
    const snackbar = snackbarFor(summary({ asked: 0, done: 0 }), en);
    expect(snackbar.variant).toBe('warning');
    expect(snackbar.message).toMatch(/^No company is selected\./);
  });

  it('in Chinese', () => {
    expect(
      snackbarFor(summary({ changed: 12, failed: 1, firstFailed: { result: 'GONE' } }), zh).message,
    ).toBe('已重新计算 34 家公司：12 家有变化，1 家失败：该公司已不存在。');
    expect(snackbarFor(summary({ done: 20 }), zh).message).toBe('已重新计算 20 / 34 家公司：没有变化。');
  });
});

/** What one reading leads to beside the accounts that were asked for. */
import { describe, expect, it } from 'vitest';
import { countedRecords } from '../../../src/domain/account/counted-records.ts';
import { recompute } from '../../../src/flows/account/recompute.ts';
import { aCompany, aContract, aDeal, aKeyAccount, anAccount, aPolicy } from '../../support/account.ts';
import { inMemory, MORNING } from '../support/memory.ts';

const YESTERDAY = new Date('2026-11-22T09:00:00.000Z');

/** An account that was counted as it is. */
function counted(id: string, records: Parameters<typeof anAccount>[0] = {}) {
  const account = anAccount({ company: aCompany({ id, name: id }), ...records });
  const company = aCompany({ id, name: id, scoredAt: YESTERDAY, countedRecords: countedRecords(account) });
  return { ...account, company };
}

const askedOf = (memory: ReturnType<typeof inMemory>) =>
  memory.accounts.readings.map(({ companyIds }) => companyIds.join(' '));

describe('companies that count what moved', () => {
  const moved = aDeal({
    id: 'moved',
    companyId: 'b',
    createdAt: YESTERDAY,
    updatedAt: MORNING,
  });

  it('are asked for by the marks of newcomers, left to the feed first, and judged next', async () => {
    const memory = inMemory([
      counted('a', { opportunities: [moved] }),
      { ...counted('b'), opportunities: [moved] },
    ]);
    const marks: (readonly string[])[] = [];
    memory.accounts.companiesCounting = async (asked) => {
      marks.push(asked);
      return ['a', 'b'];
    };
    await recompute(memory, { companyIds: ['b'], confirm: true });
    expect(marks.map((asked) => asked.length)).toEqual([1]);
    expect(memory.uncounted).toEqual(['a']);
    expect(askedOf(memory)).toEqual(['b', 'a']);
  });

  it('are asked for by contracts that its deals are no longer tied to', async () => {
    const deal = aDeal({ id: 'deal', companyId: 'b' });
    const theirs = aContract({ id: 'theirs', companyId: 'a' });
    const b = counted('b', { opportunities: [deal], contractsOfOthers: [theirs] });
    const memory = inMemory([counted('a', { contracts: [theirs] }), { ...b, contractsOfOthers: [] }]);
    memory.accounts.companiesCounting = async () => ['a'];
    await recompute(memory, { companyIds: ['b'], confirm: true });
    expect(askedOf(memory)).toEqual(['b', 'a']);
    const still = inMemory([b]);
    still.accounts.companiesCounting = async () => ['a'];
    await recompute(still, { companyIds: ['b'], confirm: true });
    expect(askedOf(still)).toEqual(['b']);
  });

  it('are not asked for when all that is there was counted, or they are read, too', async () => {
    const asked: unknown[] = [];
    const quiet = inMemory([counted('b', { opportunities: [moved] })]);
    quiet.accounts.companiesCounting = async (marks) => {
      asked.push(marks);
      return [];
    };
    await recompute(quiet, { companyIds: ['b'], confirm: true });
    const both = inMemory([
      counted('a', { opportunities: [moved] }),
      { ...counted('b'), opportunities: [moved] },
    ]);
    both.accounts.companiesCounting = quiet.accounts.companiesCounting;
    await recompute(both, { companyIds: ['a', 'b'], confirm: true });
    expect(asked).toEqual([]);
    expect([...quiet.uncounted, ...both.uncounted]).toEqual([]);
  });
});

it('companies that turn out to be concerned are judged next, each once', async () => {
  const memory = inMemory([counted('a'), counted('b'), counted('c')]);
  const { read } = memory.accounts;
  memory.accounts.read = async (wanted, readAt) => ({
    ...(await read(wanted, readAt)),
    discovered: ['a', 'c', 'b'],
  });
  const outcomes = await recompute(memory, { companyIds: ['a'], confirm: false });
  expect(askedOf(memory)).toEqual(['a', 'b c']);
  expect(outcomes.map(({ companyId }) => companyId)).toEqual(['a', 'b', 'c']);
});

it('what is gone forgets what it counted, and nothing else is told to', async () => {
  const forgotten: (readonly string[])[] = [];
  const memory = inMemory([counted('a')]);
  memory.work.forget = async (ids) => void forgotten.push(ids);
  await recompute(memory, { companyIds: ['a'], confirm: true });
  expect(forgotten).toEqual([]);
  await recompute(memory, { companyIds: ['gone', 'a', 'lost'], confirm: true });
  expect(forgotten).toEqual([['gone', 'lost']]);
});

it('a key account that came by a merge has its papers tied anew, one that was counted has not', async () => {
  const retied: unknown[] = [];
  const came = aKeyAccount({ id: 'came', companyId: 'a', createdAt: new Date(0), recordedStatus: 'KEY' });
  const memory = inMemory([
    { ...counted('a'), keyAccounts: [came] },
    counted('b', { keyAccounts: [{ ...came, companyId: 'b' }] }),
  ]);
  memory.work.retie = async (arrivals) => void retied.push(...arrivals);
  await recompute(memory, { companyIds: ['a'], confirm: true });
  await recompute(memory, { companyIds: ['b'], confirm: true });
  expect(retied).toEqual([{ keyAccountId: 'came', companyId: 'a' }]);
});

describe('what is wrong with a policy', () => {
  const told = async (storedProblem: string | null, isWrong: boolean) => {
    const problems = isWrong ? [{ code: 'WEIGHTS_ALL_ZERO', group: 'importance' } as const] : [];
    const memory = inMemory([counted('a')], { policies: [aPolicy({ id: 'p', problems, storedProblem })] });
    const written: unknown[] = [];
    const { write } = memory.work;
    memory.work.write = (works, problem, readAt) => {
      written.push(problem);
      return write(works, problem, readAt);
    };
    await recompute(memory, { companyIds: ['a'], confirm: false });
    return written.filter((problem) => problem !== null);
  };

  it('is written on its record when that does not say so, and taken off when it is right', async () => {
    const [first] = (await told(null, true)) as { id: string; text: string }[];
    expect(first).toMatchObject({ id: 'p', text: expect.stringMatching(/\S/) });
    expect(await told(first?.text ?? '', true)).toEqual([]);
    expect(await told(first?.text ?? '', false)).toEqual([{ id: 'p', text: null }]);
    expect(await told(null, false)).toEqual([]);
  });
});

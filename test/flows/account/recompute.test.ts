import { describe, expect, it } from 'vitest';
import { recompute } from '../../../src/flows/account/recompute.ts';
import { aCompany, aDeal, anAccount, aPolicy, usd } from '../../support/account.ts';
import { inMemory } from '../support/memory.ts';

const rated = (id: string) => aCompany({ id, name: id, referenceValue: 3, deliveryFit: 3 });
const accountOf = (id: string) => anAccount({ company: rated(id) });

// reference 50 × 0.2 = 10, winnability (30 + 50) / 2 = 40 × 0.2 = 8
const RATED = { importance: 18, closeness: null };

describe('recomputing', () => {
  it('reads once, judges and writes once, whatever the number of accounts', async () => {
    const memory = inMemory([accountOf('a'), accountOf('b')]);
    const outcomes = await recompute(memory, { companyIds: ['b', 'a'], confirm: false });
    expect(outcomes).toMatchObject([
      { companyId: 'a', result: 'CHANGED', after: RATED },
      { companyId: 'b', result: 'CHANGED', after: RATED },
    ]);
    expect(memory.accounts.readings).toHaveLength(1);
    expect(memory.work.writings).toHaveLength(1);
  });

  it('writes nothing when everything stands, and only a mark when it is confirmed', async () => {
    const memory = inMemory([accountOf('a')]);
    await recompute(memory, { companyIds: ['a'], confirm: false });
    memory.work.writings.length = 0;
    expect(await recompute(memory, { companyIds: ['a'], confirm: false })).toMatchObject([
      { result: 'UNCHANGED' },
    ]);
    expect(memory.work.writings).toEqual([]);
    await recompute(memory, { companyIds: ['a'], confirm: true });
    expect(memory.work.writings).toMatchObject([[{ corrections: [], mark: { isScored: true } }]]);
  });

  it('marks a company that does not say yet what it counts, though nothing else is to be written', async () => {
    const memory = inMemory([accountOf('a')]);
    await recompute(memory, { companyIds: ['a'], confirm: false });
    const { company = null, ...records } = memory.stored.get('a') ?? {};
    if (company)
      memory.stored.set('a', anAccount({ ...records, company: { ...company, countedRecords: null } }));
    memory.work.writings.length = 0;
    expect(await recompute(memory, { companyIds: ['a'], confirm: false })).toMatchObject([
      { result: 'UNCHANGED' },
    ]);
    expect(memory.work.writings).toMatchObject([
      [{ corrections: [], mark: { countedRecords: company?.countedRecords } }],
    ]);
  });

  it('asks nobody for nobody', async () => {
    const memory = inMemory([]);
    expect(await recompute(memory, { companyIds: [], confirm: true })).toEqual([]);
    expect(memory.accounts.readings).toEqual([]);
  });

  it('reads and judges again what was overtaken, and tells the scores of before', async () => {
    const memory = inMemory([accountOf('a'), accountOf('b')]);
    memory.overtakeOnce('a');
    const outcomes = await recompute(memory, { companyIds: ['a', 'b'], confirm: false });
    expect(outcomes).toMatchObject([
      { companyId: 'a', result: 'CHANGED', before: { importance: null }, after: RATED },
      { companyId: 'b', result: 'CHANGED' },
    ]);
    expect(memory.accounts.readings.map(({ companyIds }) => companyIds)).toEqual([['a', 'b'], ['a']]);
  });

  it('leaves to the feed what is overtaken again and again', async () => {
    const memory = inMemory([accountOf('a')]);
    const { write } = memory.work;
    memory.work.write = (works, problem, readAt) => {
      memory.overtakeOnce('a');
      return write(works, problem, readAt);
    };
    expect(await recompute(memory, { companyIds: ['a'], confirm: true })).toMatchObject([
      { companyId: 'a', result: 'OVERTAKEN' },
    ]);
    expect(memory.uncounted).toEqual(['a']);
  });

  it('names a company that is gone', async () => {
    expect(await recompute(inMemory([]), { companyIds: ['x'], confirm: true })).toMatchObject([
      { companyId: 'x', result: 'GONE' },
    ]);
  });

  it('leaves scores to a refused policy, and says why', async () => {
    const policy = aPolicy({ id: 'p', problems: [{ code: 'WEIGHTS_ALL_ZERO', group: 'importance' }] });
    const company = aCompany({ id: 'a', scoringPolicyId: 'p', importanceScore: 33 });
    const memory = inMemory([anAccount({ company })], { policies: [policy] });
    const [outcome] = await recompute(memory, { companyIds: ['a'], confirm: false });
    expect(outcome).toMatchObject({ result: 'POLICY_REFUSED', after: { importance: 33 } });
    expect(outcome?.reason).toMatch(/weights/);
  });

  it('judges nothing while a field of the workspace is gone', async () => {
    const policy = aPolicy({ workspaceProblem: 'Object contract has no field endsOn.' });
    const memory = inMemory([accountOf('a')], { policies: [policy] });
    await expect(recompute(memory, { companyIds: ['a'], confirm: true })).rejects.toThrow(/endsOn/);
    expect(memory.work.writings).toEqual([]);
  });

  it('leaves scores as they are without mails and meetings, and the moment of their reading too', async () => {
    const company = aCompany({ id: 'a', importanceScore: 7, scoredAt: new Date(0) });
    const memory = inMemory([
      anAccount({ company, opportunities: [aDeal({ companyId: 'a', amount: usd(9) })] }),
    ]);
    await recompute(memory, { companyIds: ['a'], withTraffic: false, confirm: true });
    expect(memory.stored.get('a')?.company).toMatchObject({ importanceScore: 7, scoredAt: new Date(0) });
  });
});

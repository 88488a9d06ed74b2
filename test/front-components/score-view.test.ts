import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreTable } from '../../src/front-components/score/rows.ts';
import { type ScoreView, scoreView } from '../../src/front-components/score/view.ts';
import { anyRecords, validPolicy } from '../domain/support/arbitraries.ts';
import { opportunity, usd } from '../domain/support/records.ts';
import { WORKED_EXAMPLE } from '../domain/worked-example.ts';
import { NEVER_SCORED, scoredCompany } from './support/companies.ts';

function scored(view: ScoreView): Extract<ScoreView, { kind: 'SCORED' }> {
  if (view.kind !== 'SCORED') throw new Error(`expected a scored company, got ${view.kind}`);
  return view;
}

describe('the table of a score', () => {
  it('adds up to the score that was stored, whatever was scored under whatever policy', () => {
    fc.assert(
      fc.property(anyRecords, validPolicy, (records, policy) => {
        const view = scoreView(scoredCompany(records, { policy }));
        if (view.kind !== 'SCORED') return;
        for (const { score, table } of [view.importance, view.closeness]) {
          if (score === null || table === null) continue;
          // Parts are stored rounded, so the last digit may differ.
          expect(Math.abs((table.limit ?? table.sum) - score)).toBeLessThanOrEqual(0.15);
          const shares = table.rows.reduce((sum, { share }) => sum + share, 0);
          expect(shares).toBeCloseTo(1, 6);
        }
      }),
    );
  });

  it('shows what each part adds of what it could', () => {
    const { importance } = scored(scoreView(scoredCompany(WORKED_EXAMPLE)));
    expect(importance.table?.rows).toEqual([
      { name: 'revenue', points: 61.1, weight: 30, share: 0.3, contribution: 18.3, most: 30 },
      { name: 'potential', points: 52.5, weight: 30, share: 0.3, contribution: 15.8, most: 30 },
      { name: 'reference', points: 75, weight: 20, share: 0.2, contribution: 15, most: 20 },
      { name: 'winnability', points: 47.9, weight: 20, share: 0.2, contribution: 9.6, most: 20 },
    ]);
  });

  it('weighs parts against each other, not against 100', () => {
    const { rows, sum } = scoreTable(
      { quality: { points: 100, weight: 3 }, density: { points: 0, weight: 1 } },
      null,
    );
    expect(rows.map(({ share }) => share)).toEqual([0.75, 0.25]);
    expect(sum).toBe(75);
  });

  it('says when a limit cut the sum, and only then', () => {
    const parts = { quality: { points: 80, weight: 1 } };
    expect(scoreTable(parts, 65)).toMatchObject({ sum: 80, limit: 65 });
    expect(scoreTable(parts, 80).limit).toBeNull();
    expect(scoreTable(parts, null).limit).toBeNull();
  });

  it('stands without weights', () => {
    expect(scoreTable({ quality: { points: 80, weight: 0 } }, null)).toMatchObject({ sum: 0 });
  });
});

describe('what the score tab shows', () => {
  it('a company that was never scored', () => {
    expect(scoreView(NEVER_SCORED)).toEqual({ kind: 'NOT_SCORED' });
  });

  it('a company that was scored with nothing to judge', () => {
    expect(scoreView(scoredCompany({}))).toEqual({
      kind: 'NOTHING_TO_JUDGE',
      scoredAt: '2026-06-30T08:05:00.000Z',
    });
  });

  it('one score where only one could be judged', () => {
    const view = scored(
      scoreView({ ...scoredCompany({ company: { ...WORKED_EXAMPLE_COMPANY, referenceValue: 3 } }) }),
    );
    expect(view.importance.score).not.toBeNull();
    expect(view.closeness).toMatchObject({ score: null, table: null, reasons: [{ code: 'NO_INPUT' }] });
  });

  it('the scores without parts, when the explanation has another form or is gone', () => {
    const company = scoredCompany(WORKED_EXAMPLE);
    const expected = {
      kind: 'UNKNOWN_FORM',
      importance: company.importanceScore,
      closeness: company.closenessScore,
      scoredAt: company.scoredAt,
    };
    expect(scoreView({ ...company, scoreExplanation: null })).toEqual(expected);
    expect(scoreView({ ...company, scoreExplanation: { version: 2 } })).toEqual(expected);
    expect(scoreView({ ...company, scoreExplanation: 'text' })).toEqual(expected);
  });

  it('an option that it does not know as unknown', () => {
    const company = scoredCompany(WORKED_EXAMPLE);
    const view = scored(scoreView({ ...company, closenessTrend: 'LEAPING', relationshipState: null }));
    expect(view.closeness).toMatchObject({ trend: 'UNKNOWN', state: 'UNKNOWN' });
  });

  it('names what is missing once, even when two parts miss it', () => {
    const unlisted = opportunity({ stage: 'HOLD', amount: usd(10_000) });
    const view = scored(
      scoreView(scoredCompany({ opportunities: [unlisted, { ...unlisted, id: 'opportunity-2' }] })),
    );
    const sentences = view.missing.map(({ text }) => text);
    expect(new Set(sentences).size).toBe(sentences.length);
    expect(sentences.some((sentence) => sentence.includes('HOLD'))).toBe(true);
  });
});

const WORKED_EXAMPLE_COMPANY = {
  id: 'company-1',
  potentialAnnualValue: null,
  referenceValue: null,
  deliveryFit: null,
  lastContactOn: null,
};

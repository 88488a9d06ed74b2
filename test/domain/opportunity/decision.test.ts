import { describe, expect, it } from 'vitest';
import { recentDecision } from '../../../src/domain/opportunity/decision.ts';
import { decisionNote } from '../../../src/domain/opportunity/decision-texts.ts';

const TODAY = 20_000;

describe('a decision is told of', () => {
  it.each([
    ['APPROVED', TODAY, false, 'APPROVED'],
    ['REJECTED', TODAY - 6, false, 'REJECTED'],
    ['APPROVED', TODAY - 7, false, null],
    ['APPROVED', TODAY - 300, true, 'APPROVED'],
    ['PENDING', TODAY, true, null],
    ['NOT_REQUIRED', TODAY, true, null],
    [null, TODAY, true, null],
  ])('%s, changed on day %d, seen %s: %s', (initiation, changedOn, justDecided, expected) => {
    expect(recentDecision({ initiation, changedOn, justDecided }, TODAY)).toBe(expected);
  });

  it.each([
    [{ amount: 200_000, currency: 'USD' }, 'Initiation approved: Frame (200,000 USD)'],
    [{ amount: 1234.5, currency: null }, 'Initiation approved: Frame (1,234.5)'],
    [{ amount: null, currency: 'USD' }, 'Initiation approved: Frame'],
  ])('with its amount %j', (amount, title) => {
    expect(decisionNote('Frame', amount, 'APPROVED', null, null, 'en').title).toBe(title);
  });

  it('with what who decided wrote', () => {
    const amount = { amount: null, currency: null };
    expect(decisionNote('Frame', amount, 'APPROVED', 'Maya', 'Only with a partner.', 'en').markdown).toBe(
      'The initiation was approved by Maya.\n\n> Only with a partner.',
    );
  });

  it('with who decided', () => {
    const amount = { amount: null, currency: null };
    expect(decisionNote(' ', amount, 'REJECTED', 'Maya', null, 'en')).toEqual({
      title: 'Initiation rejected: this opportunity',
      markdown: 'The initiation was rejected by Maya.',
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedRecord, parseReason } from '../../src/front-components/score/reasons.ts';
import { scoreView } from '../../src/front-components/score/view.ts';
import {
  formatChange,
  formatMoment,
  formatNumber,
  formatShare,
} from '../../src/front-components/texts/formats.ts';
import { textsFor } from '../../src/front-components/texts/texts.ts';
import { anyRecords } from '../domain/support/arbitraries.ts';
import { scoredCompany } from './support/companies.ts';

const en = textsFor('en');
const zh = textsFor('zh-CN');
const CHINESE = /\p{Script=Han}/u;

const storedReasons = (records: Parameters<typeof scoredCompany>[0]) => {
  const view = scoreView(scoredCompany(records));
  return view.kind === 'SCORED'
    ? [...view.importance.reasons, ...view.closeness.reasons, ...view.missing]
    : [];
};

describe('languages', () => {
  it('are chosen by locale, English for those without a translation', () => {
    expect(textsFor('zh-CN')).toBe(zh);
    expect(textsFor('fr-FR')).toBe(en);
  });

  it('Chinese says every plain text in Chinese', () => {
    const texts = Object.entries(zh).filter(([name]) => name !== 'format');
    for (const [name, value] of texts) {
      const plain =
        typeof value === 'string'
          ? [value]
          : Array.isArray(value)
            ? value
            : typeof value === 'object'
              ? Object.values(value).filter((inner) => typeof inner === 'string')
              : [];
      for (const text of plain) expect(`${name}: ${text}`).toMatch(CHINESE);
    }
  });
});

describe('reasons', () => {
  it('are all read back into the domain’s reasons and said in Chinese', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        for (const stored of storedReasons(records)) {
          expect(parseReason(stored)?.code).toBe(stored.code);
          expect(zh.reason(stored, 'USD')).toMatch(/\p{Script=Han}.*。$/u);
          expect(zh.reason(stored, 'USD')).not.toMatch(/undefined|null|NaN/);
          expect(en.reason(stored, 'USD')).toBe(stored.text);
        }
      }),
    );
  });

  it('keep their stored sentence when their code or their values are not known', () => {
    const newer = { code: 'NEWER', text: 'A newer reason.' };
    const other = { code: 'REVENUE', amount: 'much', text: 'Much revenue.' };
    expect(zh.reason(newer, 'USD')).toBe('A newer reason.');
    expect(zh.reason(other, 'USD')).toBe('Much revenue.');
  });

  it('lead to the record that they name', () => {
    const stored = (fields: { code: string } & Record<string, unknown>) => ({ text: '', ...fields });
    expect(namedRecord(stored({ code: 'CONTRACT_WITHOUT_DATES', id: 'c1' }))).toEqual({
      object: 'contract',
      id: 'c1',
    });
    expect(
      namedRecord(stored({ code: 'AMOUNT_WITHOUT_RATE', currency: 'JPY', object: 'opportunity', id: 'o1' })),
    ).toEqual({ object: 'opportunity', id: 'o1' });
    expect(namedRecord(stored({ code: 'CHECK_DATE_MISSING', id: 'p1' }))).toEqual({
      object: 'person',
      id: 'p1',
    });
    expect(
      namedRecord(stored({ code: 'AMOUNT_WITHOUT_RATE', currency: 'JPY', object: 'company', id: 'a' })),
    ).toBeNull();
    expect(namedRecord(stored({ code: 'RATING_MISSING', field: 'deliveryFit' }))).toBeNull();
  });
});

describe('numbers and moments', () => {
  it('have at most one decimal, and a sign where they are changes', () => {
    expect(formatNumber(1234.56, en)).toBe('1,234.6');
    expect(formatChange(3.25, en)).toMatch(/^\+3\.[23]$/);
    expect(formatChange(0, en)).toBe('0');
    expect(formatShare(0.2987, en)).toBe('30%');
  });

  it('are written as the language does', () => {
    const moment = '2026-06-30T08:05:00.000Z';
    expect(formatMoment(moment, en, 'UTC')).toMatch(/^Jun 30, 2026, 8:05\sAM$/);
    expect(formatMoment(moment, zh, 'UTC')).toBe('2026年6月30日 08:05');
    expect(formatMoment('yesterday', en)).toBe('yesterday');
  });
});

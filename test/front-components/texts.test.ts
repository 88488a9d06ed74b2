import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namedRecord, parseReason } from '../../src/front-components/score/reasons.ts';
import { putTogether } from '../../src/front-components/score/shown-reasons.ts';
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

/** The texts that stand as they are, each by its path. */
function plainTextsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    plainTextsOf(inner, path === '' ? name : `${path}.${name}`),
  );
}

type Worder = (...given: unknown[]) => unknown;

function wordersOf(value: unknown, path = ''): [string, Worder][] {
  if (typeof value === 'function') return [[path, value as Worder]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .flatMap(([name, inner]) => wordersOf(inner, path === '' ? name : `${path}.${name}`))
    .sort(([one], [other]) => one.localeCompare(other));
}

/** What those take that can't do with some numbers. */
const ARGUMENTS: Readonly<Record<string, unknown[]>> = {
  reason: [{ code: 'DENSITY', threads: 2, text: '2 contacts.' }, 'USD'],
  recalculated: [{ asked: 3, done: 2, changed: 1, failed: 1, reason: 'gone' }],
  'stakeholders.sentence': [{ code: 'NO_DECISION_MAKER', text: 'No decision maker is mapped.' }],
  leftOut: [[{ code: 'NEED_WITHOUT_VALUE', id: 'n1' }]],
  'pictures.history.moved': ['7', '8', '9', '10', '11'],
  'recommendations.change': ['名称', '候选', '重点'],
};

/** Arrangements of numbers, or of words that they are given. */
const WITHOUT_WORDS = [
  'outOf',
  'plan.revenue',
  'pictures.history.part',
  'pictures.history.on',
  'pictures.history.reading',
];

function storedReasons(records: Parameters<typeof scoredCompany>[0]) {
  const view = scoreView(scoredCompany(records));
  return view.kind === 'SCORED'
    ? [...view.importance.reasons, ...view.closeness.reasons, ...view.missing]
    : [];
}

describe('languages', () => {
  it('are chosen by locale, English for those without a translation', () => {
    expect(textsFor('zh-CN')).toBe(zh);
    expect(textsFor('fr-FR')).toBe(en);
  });

  it('say every plain text, in Chinese in Chinese', () => {
    // Words that are the same in both: a dash, and how numbers are written.
    const shared = ['format', 'space', 'panel.none'];
    for (const [texts, isRight] of [
      [en, (text: string) => text.trim() !== ''],
      [zh, (text: string) => CHINESE.test(text)],
    ] as const) {
      const wrong = plainTextsOf(texts).filter(([name, text]) => !shared.includes(name) && !isRight(text));
      expect(wrong).toEqual([]);
    }
  });

  it('word everything that takes numbers or names, each in its own script', () => {
    expect(wordersOf(zh).map(([name]) => name)).toEqual(wordersOf(en).map(([name]) => name));
    for (const [texts, isChinese] of [
      [en, false],
      [zh, true],
    ] as const) {
      for (const [name, word] of wordersOf(texts)) {
        const worded = String(word(...(ARGUMENTS[name] ?? ['7', '8', '9', '10'])));
        expect(`${name}: ${worded}`).not.toMatch(/undefined|NaN|\[object/);
        if (isChinese && !WITHOUT_WORDS.includes(name)) expect(`${name}: ${worded}`).toMatch(CHINESE);
      }
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

  it('about records that are left out alike are put together, with each record to open, and without its id', () => {
    const amount = (id: string, currency: string) => ({
      code: 'AMOUNT_WITHOUT_RATE',
      currency,
      object: 'opportunity',
      id,
      text: `The amount of opportunity ${id} in ${currency} has no exchange rate.`,
    });
    const rating = { code: 'RATING_MISSING', field: 'deliveryFit', text: 'No rating for delivery fit.' };
    const newer = { code: 'NEWER', id: 'n1', text: 'A newer reason.' };
    const stored = [amount('o1', 'CHF'), rating, amount('o2', 'JPY'), newer, amount('o3', 'CHF')];
    const opened = (id: string) => ({ object: 'opportunity', id });
    expect(putTogether(stored, 'USD', en)).toEqual([
      {
        sentence: '2 amounts in CHF have no exchange rate (EXCHANGE_RATES) and are left out.',
        records: [opened('o1'), opened('o3')],
        count: 2,
      },
      { sentence: 'No rating for delivery fit.', records: [], count: 0 },
      {
        sentence: '1 amount in JPY has no exchange rate (EXCHANGE_RATES) and is left out.',
        records: [opened('o2')],
        count: 1,
      },
      { sentence: 'A newer reason.', records: [], count: 0 },
    ]);
    expect(putTogether(stored, 'USD', zh)[0]?.sentence).toBe(
      '2 笔 CHF 金额没有汇率（EXCHANGE_RATES），未计入。',
    );
  });

  it('lead to the record that they name', () => {
    const stored = (fields: { code: string } & Record<string, unknown>) =>
      parseReason({ text: '', ...fields });
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

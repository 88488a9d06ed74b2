import { describe, expect, it } from 'vitest';
import { scoreContact } from '../../../src/domain/closeness/contact.ts';
import type { Interaction } from '../../../src/domain/shared/records.ts';
import { contact, interactions, meetings, TODAY } from '../support/records.ts';

const scored = (found: readonly Interaction[]) => scoreContact(contact({ interactions: found }), TODAY);
const mailIn = (...agos: number[]) => interactions('EMAIL_IN', ...agos);
const mailOut = (...agos: number[]) => interactions('EMAIL_OUT', ...agos);

describe('volume: 3 a meeting, 2 an answered e-mail, 0.25 an unanswered one, over 90 days', () => {
  it.each([
    ['nothing', [], 0],
    ['one meeting', meetings(0), 3],
    ['two meetings on one day', meetings(4, 4), 6],
    ['one e-mail in, alone', mailIn(0), 0],
    ['one e-mail out, alone', mailOut(0), 0],
    ['ours alone, however many', mailOut(0, 1, 2, 3, 4, 5), 0],
    ['one in, one out', [...mailIn(0), ...mailOut(0)], 2],
    ['two in, four out: 2 × 2 + 0.25 × 2', [...mailIn(0, 1), ...mailOut(0, 1, 2, 3)], 4.5],
    ['four in, two out is the same', [...mailIn(0, 1, 2, 3), ...mailOut(0, 1)], 4.5],
    ['five in, one out: 2 + 0.25 × min(4, 1)', [...mailIn(0, 1, 2, 3, 4), ...mailOut(0)], 2.25],
    [
      'meetings let one-sided mails count: 2 × 3 + 0.25 × min(3, 2)',
      [...meetings(0, 1), ...mailOut(0, 1, 2)],
      6.5,
    ],
    ['meetings and e-mails add up', [...meetings(1), ...mailIn(2), ...mailOut(3), ...mailOut(4)], 5.25],
    ['89 days ago, the first day', meetings(89), 3],
    ['90 days ago', meetings(90), 0],
    ['an answer outside the window is no answer', [...mailIn(89), ...mailOut(90)], 0],
    ['tomorrow', meetings(-1), 0],
  ])('%s', (_, found, expected) => {
    expect(scored(found).parts.volume).toBeCloseTo(expected, 9);
  });
});

describe('half-life: twice the median gap, 60 to 180 days, from 4 live days on; else 60', () => {
  it.each([
    ['no interaction', [], 60],
    ['three distinct days', [0, 10, 20], 60],
    ['three distinct days, one of them twice', [0, 10, 10, 20], 60],
    ['four days, gap 40', [0, 40, 80, 120], 80],
    ['four days, gap 1: never below 60', [0, 1, 2, 3], 60],
    ['gap 29', [0, 29, 58, 87], 60],
    ['gap 30: exactly 60', [0, 30, 60, 90], 60],
    ['gap 31', [0, 31, 62, 93], 62],
    ['gap 89', [0, 89, 178, 267], 178],
    ['gap 90: exactly 180', [0, 90, 180, 270], 180],
    ['gap 91: never above 180', [0, 91, 182, 273], 180],
    ['gaps 5, 60, 42: the middle one', [0, 5, 65, 107], 84],
    ['gaps 10, 50, 40, 70: between 40 and 50', [0, 10, 60, 100, 170], 90],
    ['several on one day are one day', [0, 0, 40, 40, 80, 120, 120], 80],
    ['the 365th day ago is not one of the four', [0, 40, 80, 365], 60],
    ['the 364th is: gaps 40, 40, 284', [0, 40, 80, 364], 80],
    ['tomorrow is not one of the four', [-1, 0, 40, 80], 60],
  ])('%s', (_, agos, expected) => {
    expect(scored(meetings(...agos)).parts.halfLife).toBe(expected);
  });

  it('counts days with a meeting or an e-mail in, none with one of ours', () => {
    expect(scored([...meetings(0), ...mailIn(40), ...mailIn(80), ...mailIn(120)]).parts.halfLife).toBe(80);
    expect(scored([...meetings(0), ...mailIn(40), ...mailOut(80), ...mailIn(120)]).parts.halfLife).toBe(60);
  });
});

describe('maturity: a third for each exchange in 365 days, a meeting being two', () => {
  it.each([
    ['nothing', [], 0],
    ['one e-mail each way', [...mailIn(0), ...mailOut(0)], 1 / 3],
    ['three in, one out', [...mailIn(0, 1, 2), ...mailOut(0)], 1 / 3],
    ['a meeting', meetings(0), 2 / 3],
    ['a meeting and an answered e-mail', [...meetings(0), ...mailIn(1), ...mailOut(2)], 1],
    ['two meetings', meetings(0, 364), 1],
    ['the second outside the window', meetings(0, 365), 2 / 3],
    ['only mails of ours', mailOut(0, 1, 2, 3), 0],
  ])('%s', (_, found, expected) => {
    expect(scored(found).parts.maturity).toBeCloseTo(expected, 9);
  });
});

// automatic = 100 × 0.5^(days / h) × min(1, E / 3) × (0.4 + 0.6 × (1 − e^(−V / 10)))
describe('automatic closeness', () => {
  it.each([
    // One meeting is two of three exchanges.
    ['one meeting today: V 3, two thirds of 55.550907', meetings(0), (55.550907 * 2) / 3],
    ['one meeting 10 days ago: 0.5^(10/60)', meetings(10), (49.490232 * 2) / 3],
    ['two meetings today: V 6', meetings(0, 0), 67.071302],
    ['one e-mail each way today: V 2, a third of 50.876155', [...mailIn(0), ...mailOut(0)], 50.876155 / 3],
    [
      'an answer 30 days ago, written to since: 0.5^(30/60)',
      [...mailIn(30), ...mailOut(0)],
      (50.876155 / 3) * Math.SQRT1_2,
    ],
    ['one unanswered e-mail of ours', mailOut(0), 0],
    ['a hundred of them', mailOut(...Array.from({ length: 100 }, (_, ago) => ago)), 0],
    ['one of theirs that we never answered: no exchange', mailIn(0), 0],
    ['one meeting 60 days ago: a half-life', meetings(60), 55.550907 / 3],
    ['one meeting 89 days ago, still volume', meetings(89), (19.86842 * 2) / 3],
    ['one meeting 90 days ago, only recency: 2/3 × 40 × 0.5^1.5', meetings(90), (14.142136 * 2) / 3],
    ['one meeting 364 days ago: 2/3 × 40 × 0.5^(364/60)', meetings(364), (0.596776 * 2) / 3],
    ['one meeting 365 days ago', meetings(365), 0],
    ['nothing', [], 0],
    // 100 × 0.5^(10/60) × (0.4 + 0.6 × 0.698806)
    ['four fortnightly meetings, last 10 days ago: V 12, h 60', meetings(10, 24, 38, 52), 72.98986],
    ['three meetings every 20 days: V 9, h 60', meetings(10, 30, 50), 67.357128],
    ['four meetings every 100 days, last 20 days ago: V 3, h 180', meetings(20, 120, 220, 320), 51.43318],
  ])('%s', (_, found, expected) => {
    const { closeness, parts } = scored(found);
    expect(parts.automatic).toBeCloseTo(expected, 5);
    expect(closeness).toBe(parts.automatic);
  });

  it('ignores what lies ahead, however much', () => {
    const past = meetings(10, 30);
    expect(scored([...past, ...meetings(-1, -2, -3, -30), ...mailIn(-1)])).toEqual(scored(past));
  });

  it('says how long ago the last one was', () => {
    expect(scored(meetings(30, 12, 45)).parts.daysSinceLast).toBe(12);
    expect(scored(meetings(364)).parts.daysSinceLast).toBe(364);
    expect(scored(meetings(365)).parts.daysSinceLast).toBeNull();
    expect(scored([...meetings(30), ...mailOut(2)]).parts.daysSinceLast).toBe(30);
  });

  it('remembers the last live day beyond the window, and none that lies ahead', () => {
    expect(scored(meetings(366)).lastContactOn).toBe(TODAY - 366);
    expect(scored([...meetings(12, -3), ...mailOut(2)]).lastContactOn).toBe(TODAY - 12);
    expect(scored(mailOut(2)).lastContactOn).toBeNull();
  });
});

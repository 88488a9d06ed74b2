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
    ['one e-mail in', mailIn(0), 0.25],
    ['one e-mail out', mailOut(0), 0.25],
    ['one in, one out', [...mailIn(0), ...mailOut(0)], 2],
    ['two in, four out: 2 × 2 + 0.25 × 2', [...mailIn(0, 1), ...mailOut(0, 1, 2, 3)], 4.5],
    ['four in, two out is the same', [...mailIn(0, 1, 2, 3), ...mailOut(0, 1)], 4.5],
    ['five in, one out: 2 + 0.25 × 4', [...mailIn(0, 1, 2, 3, 4), ...mailOut(0)], 3],
    ['meetings and e-mails add up', [...meetings(1), ...mailIn(2), ...mailOut(3), ...mailOut(4)], 5.25],
    ['89 days ago, the first day', meetings(89), 3],
    ['90 days ago', meetings(90), 0],
    ['an answer outside the window is no answer', [...mailIn(89), ...mailOut(90)], 0.25],
    ['tomorrow', meetings(-1), 0],
  ])('%s', (_, found, expected) => {
    expect(scored(found).parts.volume).toBeCloseTo(expected, 9);
  });
});

describe('half-life: twice the median gap, 30 to 180 days, from 4 distinct days on; else 60', () => {
  it.each([
    ['no interaction', [], 60],
    ['three distinct days', [0, 10, 20], 60],
    ['three distinct days, one of them twice', [0, 10, 10, 20], 60],
    ['four days, gap 20', [0, 20, 40, 60], 40],
    ['four days, gap 1: never below 30', [0, 1, 2, 3], 30],
    ['gap 14', [0, 14, 28, 42], 30],
    ['gap 15: exactly 30', [0, 15, 30, 45], 30],
    ['gap 16', [0, 16, 32, 48], 32],
    ['gap 89', [0, 89, 178, 267], 178],
    ['gap 90: exactly 180', [0, 90, 180, 270], 180],
    ['gap 91: never above 180', [0, 91, 182, 273], 180],
    ['gaps 5, 40, 22: the middle one', [0, 5, 45, 67], 44],
    ['gaps 10, 30, 20, 50: between 20 and 30', [0, 10, 40, 60, 110], 50],
    ['several on one day are one day', [0, 0, 20, 20, 40, 60, 60], 40],
    ['the 365th day ago is not one of the four', [0, 20, 40, 365], 60],
    ['the 364th is: gaps 20, 20, 324', [0, 20, 40, 364], 40],
    ['tomorrow is not one of the four', [-1, 0, 20, 40], 60],
  ])('%s', (_, agos, expected) => {
    expect(scored(meetings(...agos)).parts.halfLife).toBe(expected);
  });

  it('counts days with any kind of interaction', () => {
    expect(scored([...meetings(0), ...mailIn(20), ...mailOut(40), ...mailIn(60)]).parts.halfLife).toBe(40);
  });
});

// automatic = 100 × 0.5^(days / h) × (0.4 + 0.6 × (1 − e^(−V / 10)))
describe('automatic closeness', () => {
  it.each([
    ['one meeting today: V 3', meetings(0), 55.550907],
    ['one meeting 10 days ago: 0.5^(10/60)', meetings(10), 49.490232],
    ['two meetings today: V 6', meetings(0, 0), 67.071302],
    ['one e-mail each way today: V 2', [...mailIn(0), ...mailOut(0)], 50.876155],
    ['one unanswered e-mail today: V 0.25', mailOut(0), 41.481405],
    ['one meeting 60 days ago: a half-life', meetings(60), 55.550907 / 2],
    ['one meeting 89 days ago, still volume', meetings(89), 19.86842],
    ['one meeting 90 days ago, only recency: 40 × 0.5^1.5', meetings(90), 14.142136],
    ['one meeting 364 days ago: 40 × 0.5^(364/60)', meetings(364), 0.596776],
    ['one meeting 365 days ago', meetings(365), 0],
    ['nothing', [], 0],
    ['four fortnightly meetings, last 10 days ago: V 12, h 30', meetings(10, 24, 38, 52), 65.026572],
    ['four meetings every 20 days: V 12, h 40', meetings(10, 30, 50, 70), 68.893254],
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
  });
});

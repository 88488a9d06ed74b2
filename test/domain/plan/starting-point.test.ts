/** The note on where an account stood when its plan was begun. */
import { describe, expect, it } from 'vitest';
import {
  type KeyPerson,
  keyPeople,
  type StartingPoint,
  startingPointText,
  startingPointTitle,
} from '../../../src/domain/plan/starting-point.ts';

const person = (values: Partial<KeyPerson> = {}): KeyPerson => ({
  id: 'p',
  name: 'Ana Ortiz',
  jobTitle: 'Buyer',
  buyingRole: null,
  supportLevel: null,
  influence: null,
  closeness: null,
  ...values,
});

const point = (values: Partial<StartingPoint> = {}): StartingPoint =>
  ({
    on: '2026-03-10',
    status: 'KEY',
    importanceScore: 71,
    importanceRank: 2,
    rankedOutOf: 9,
    closenessScore: 41.5,
    trend: 'RISING',
    state: 'DEEP',
    revenue: 120_000,
    currency: 'USD',
    people: [],
    ...values,
  }) as StartingPoint;

describe('key people', () => {
  it.each<[Partial<KeyPerson>, boolean]>([
    [{ buyingRole: 'DECISION_MAKER' }, true],
    [{ buyingRole: 'APPROVER' }, true],
    [{ buyingRole: 'USER' }, false],
    [{ supportLevel: 'MENTOR' }, true],
    [{ supportLevel: 'SUPPORTER' }, true],
    [{ supportLevel: 'NEUTRAL' }, false],
    [{ influence: 'INNER_CIRCLE' }, true],
    [{ influence: 'POLITICAL_STRUCTURE' }, false],
    [{}, false],
  ])('%j: %s', (values, expected) => {
    expect(keyPeople([person(values)])).toHaveLength(expected ? 1 : 0);
  });

  it('are the ten closest, then by id', () => {
    const ids = ['m', 'a', 'z', 'b', 'k', 'l', 'c', 'd', 'e', 'f', 'g'];
    const people = ids.map((id) =>
      person({ id, supportLevel: 'MENTOR', closeness: id === 'z' ? 50 : id === 'm' ? 1 : null }),
    );
    expect(
      keyPeople(people)
        .map(({ id }) => id)
        .join(''),
    ).toBe('zmabcdefgk');
  });
});

describe('the note', () => {
  it('says where the account stands', () => {
    const text = startingPointText(point(), 'en');
    expect(text).toContain('120,000 USD');
    expect(text).toContain('71');
    expect(text).toContain('2 of 9');
    expect(text).toContain('41.5');
    const unknown = point({ status: null, importanceRank: null, trend: null, state: null });
    const other = startingPointText(unknown, 'en');
    expect(other).not.toContain('of 9');
    expect(other).toMatch(/unknown/i);
    expect(other.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(
      text.split('\n').filter((line) => line.startsWith('- ')).length,
    );
  });

  it('names who counts, with their marks, and leaves text what people typed', () => {
    const people = [
      person({ name: ' Ana \n\t *Ortiz* [x] ', buyingRole: 'APPROVER', influence: 'INNER_CIRCLE' }),
      person({ id: 'q', name: 'Bo', supportLevel: 'MENTOR', influence: 'OUTSIDE', closeness: 12 }),
    ];
    const text = startingPointText(point({ people }), 'en');
    const [ana = '', bo = ''] = text
      .split('\n')
      .filter((line) => /Ana|Bo/.test(line))
      .toReversed();
    expect([ana, bo].every((line) => line.startsWith('- '))).toBe(true);
    expect(ana).toContain('Ana \\*Ortiz\\* \\[x\\]');
    expect(ana).toMatch(/approver/i);
    expect(ana).toMatch(/inner circle/i);
    expect(bo).toMatch(/mentor/i);
    expect(bo).not.toMatch(/outside/i);
    expect(startingPointText(point(), 'en')).not.toContain('Ana');
  });

  it('is called after the plan', () => {
    expect(startingPointTitle('Plan 2026', 'en')).toContain('Plan 2026');
  });
});

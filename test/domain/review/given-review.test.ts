import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GivenReview, noteFor, type OwnReview } from '../../../src/domain/review/given-review.ts';

const ON = 200;
const MAYA = 'maya';
const JONAS = 'jonas';

const given = (remark: string | null, by: string | null = MAYA): GivenReview => ({ on: ON, remark, by });

/** Reviews of one day, one after the other; each with whether it has the day's own note, and which other if not. */
function play(
  reviews: readonly GivenReview[],
  first: { on: number | null; remark: string | null } = { on: ON - 30, remark: 'Long ago.' },
) {
  let own: OwnReview | null = null;
  let before = first;
  return reviews.map((review) => {
    const note = noteFor(review, before, own);
    own = note.own;
    before = { on: review.on, remark: review.remark };
    return note.other;
  });
}

describe('reviews of one day', () => {
  it('have the note of the day, the first of them', () => {
    expect(play([given('Good.')])).toEqual([null]);
    expect(play([given(null, null)])).toEqual([null]);
  });

  it.each([
    ['by the same person', [given('Good.'), given('Good.')]],
    ['with spaces around the remark', [given('Good.'), given('  Good. ')]],
    ['without a remark', [given(null), given('')]],
    ['by nobody who is known', [given('Good.', null), given('Good.', null)]],
    ['first without the name', [given('Good.', null), given('Good.')]],
    ['then without the name', [given('Good.'), given('Good.', null)]],
  ])('sent twice, %s, have one', (_, reviews) => {
    expect(play(reviews)).toEqual([null, null]);
  });

  it.each([
    ['with another remark', [given('Good.'), given('Bad.')]],
    ['with none any more', [given('Good.'), given(null)]],
    ['by another person', [given('Good.'), given('Good.', JONAS)]],
    ['without remarks by two people', [given(null), given(null, JONAS)]],
    ['with another remark, by nobody who is known', [given('Good.', null), given('Bad.', null)]],
  ])('given anew, %s, have one each', (_, reviews) => {
    const [own, other] = play(reviews);
    expect(own).toBeNull();
    expect(other).not.toBeNull();
    expect(play([...reviews, ...reviews])).toEqual([own, other, own, other]);
  });

  it('after one that a person typed leave it its note', () => {
    const typed = { on: ON, remark: 'Typed.' };
    const [once, twice] = play([given('Good.'), given('Good.')], typed);
    expect(once).not.toBeNull();
    expect(twice).toBe(once);
    expect(play([given('Typed.')], typed)).toEqual([null]);
  });

  it('that overtake the first leave it its note', () => {
    const first = { on: ON - 30, remark: null };
    const second = noteFor(given('Bad.', JONAS), { on: ON, remark: 'Good.' }, null);
    expect(second.other).not.toBeNull();
    expect(noteFor(given('Good.'), first, second.own)).toEqual({
      own: { ...second.own, by: MAYA },
      other: null,
    });
  });
});

it('what is kept of another day says nothing', () => {
  const yesterday = noteFor({ ...given('Good.'), on: ON - 1 }, { on: null, remark: null }, null);
  expect(noteFor(given('Bad.'), { on: ON - 1, remark: 'Good.' }, yesterday.own)).toMatchObject({
    own: { on: ON },
    other: null,
  });
});

it('reviews that differ in remark or person never share a note, whatever their order', () => {
  const review = fc.record({
    on: fc.constant(ON),
    remark: fc.constantFrom('Good.', 'Bad.', '', 'Good'),
    by: fc.constantFrom(MAYA, JONAS),
  });
  fc.assert(
    fc.property(fc.array(review, { maxLength: 8 }), (reviews) => {
      const notes = play(reviews);
      const names = reviews.map(({ remark, by }) => `${remark} ${by}`);
      expect(new Set(notes).size).toBe(new Set(names).size);
    }),
  );
});

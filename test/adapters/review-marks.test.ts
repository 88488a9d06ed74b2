import { describe, expect, it } from 'vitest';
import { storedMarks, toMarks } from '../../src/adapters/twenty/review/review-marks.ts';
import { NO_REVIEW_MARKS, type ReviewMarks } from '../../src/domain/review/marks.ts';
import { day } from '../domain/support/records.ts';

const MARKS: ReviewMarks = {
  IMPORTANCE: {
    reviewedOn: day('2026-11-23'),
    asked: [],
    own: { on: day('2026-11-23'), remark: 'c0ffee', by: null },
  },
  NEEDS: { reviewedOn: null, asked: [day('2026-12-20')], own: null },
  CLOSENESS: { reviewedOn: null, asked: [], own: null },
  changes: 3,
  untold: [
    {
      from: 'KEY',
      to: 'WATCH',
      ordinal: 2,
      on: day('2026-11-23'),
      formerSince: null,
      who: 'Maya Okafor',
      remark: null,
      command: 'UNDONE',
    },
  ],
  commands: ['APPLIED run', 'UNDONE run'],
  toldRemark: 'c0ffee',
};

describe('the marks of an account', () => {
  it('come back as they were stored', () => {
    expect(toMarks(JSON.parse(JSON.stringify(storedMarks(MARKS))))).toEqual(MARKS);
  });

  it('are nothing while there is nothing to remember', () => {
    expect(storedMarks(NO_REVIEW_MARKS)).toBeNull();
    expect(toMarks(null)).toEqual(NO_REVIEW_MARKS);
  });

  it('from before changes were counted keep what they say of reviews', () => {
    const older = {
      IMPORTANCE: { reviewedOn: '2026-11-23', asked: [] },
      NEEDS: { reviewedOn: null, asked: ['2026-12-20'] },
      CLOSENESS: { reviewedOn: null, asked: [] },
    };
    expect(toMarks(older)).toEqual({
      ...MARKS,
      IMPORTANCE: { ...MARKS.IMPORTANCE, own: null },
      changes: 0,
      untold: [],
      commands: [],
      toldRemark: null,
    });
  });

  it.each([
    ['a number that is none', { changes: 'three' }, { changes: 0 }],
    ['a change that says too little', { untold: [{ from: 'KEY' }] }, { untold: [] }],
    ['a change on no day', { untold: [{ ...MARKS.untold[0], on: 'soon' }] }, { untold: [] }],
    [
      'a review of which no day is known',
      { IMPORTANCE: { reviewedOn: '2026-11-23', asked: [], own: { on: '', remark: '', by: null } } },
      { IMPORTANCE: { ...MARKS.IMPORTANCE, own: null } },
    ],
    ['a remark that is no text', { toldRemark: 7 }, { toldRemark: null }],
    ['no list of commands', { commands: 7 }, { commands: [] }],
    ['no list of changes', { untold: 'none' }, { untold: [] }],
  ])('with %s lose no more than that', (_, wrong, expected) => {
    expect(toMarks({ ...storedMarks(MARKS), ...wrong })).toEqual({ ...MARKS, ...expected });
  });

  it('that are no marks at all are none', () => {
    for (const stored of ['text', 7, [], { IMPORTANCE: {} }])
      expect(toMarks(stored)).toEqual(NO_REVIEW_MARKS);
  });
});

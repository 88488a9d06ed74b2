import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHANGEABLE_TO,
  type InitiationSituation,
  initiationChange,
  initiationReviewer,
} from '../../../src/domain/opportunity/initiation.ts';

const FULL: InitiationSituation = {
  initiation: null,
  trackBefore: null,
  track: 'FULL_PROCESS',
  isOpen: true,
};
const UNKNOWN: InitiationSituation = { ...FULL, track: 'UNKNOWN' };
const GREEN: InitiationSituation = { ...FULL, track: 'GREEN_CHANNEL' };

describe('the initiation of a deal of the full process', () => {
  it.each<[string, Partial<InitiationSituation>, string | null]>([
    ['that becomes one', {}, 'PENDING'],
    [
      'that grows out of the green channel',
      { trackBefore: 'GREEN_CHANNEL', initiation: 'NOT_REQUIRED' },
      'PENDING',
    ],
    ['that has none yet', { trackBefore: 'FULL_PROCESS' }, 'PENDING'],
    ['that a person excused', { trackBefore: 'FULL_PROCESS', initiation: 'NOT_REQUIRED' }, null],
    ['that waits already', { trackBefore: 'FULL_PROCESS', initiation: 'PENDING' }, null],
    ['that was approved', { trackBefore: 'GREEN_CHANNEL', initiation: 'APPROVED' }, null],
    ['that was rejected', { trackBefore: 'GREEN_CHANNEL', initiation: 'REJECTED' }, null],
    ['with an option of an administrator', { initiation: 'DEFERRED' }, null],
    ['that is closed', { isOpen: false }, null],
    [
      'that grew out of the green channel after it was closed',
      { isOpen: false, trackBefore: 'GREEN_CHANNEL', initiation: 'NOT_REQUIRED' },
      'EMPTY',
    ],
    [
      'that a person excused before it was closed',
      { isOpen: false, trackBefore: 'FULL_PROCESS', initiation: 'NOT_REQUIRED' },
      null,
    ],
  ])('%s', (_name, values, expected) => {
    expect(initiationChange({ ...FULL, ...values })).toBe(expected);
  });
});

describe('the initiation of a deal of which nobody knows how large it is', () => {
  it.each<[string, Partial<InitiationSituation>, string | null]>([
    ['says nothing', {}, null],
    [
      'is no longer what it was in the green channel',
      { trackBefore: 'GREEN_CHANNEL', initiation: 'NOT_REQUIRED' },
      'EMPTY',
    ],
    ['loses a NOT_REQUIRED from before it was judged', { initiation: 'NOT_REQUIRED' }, 'EMPTY'],
    ['stays what a person made of it', { trackBefore: 'UNKNOWN', initiation: 'NOT_REQUIRED' }, null],
    ['stays excused by a person', { trackBefore: 'FULL_PROCESS', initiation: 'NOT_REQUIRED' }, null],
    ['still waits', { trackBefore: 'FULL_PROCESS', initiation: 'PENDING' }, null],
  ])('%s', (_name, values, expected) => {
    expect(initiationChange({ ...UNKNOWN, ...values })).toBe(expected);
  });
});

describe('the initiation of a deal in the green channel', () => {
  it.each<[string, Partial<InitiationSituation>, string | null]>([
    ['is not required', {}, 'NOT_REQUIRED'],
    ['is no longer required', { trackBefore: 'FULL_PROCESS', initiation: 'PENDING' }, 'NOT_REQUIRED'],
    ['stays not required', { initiation: 'NOT_REQUIRED' }, null],
    ['stays approved', { trackBefore: 'FULL_PROCESS', initiation: 'APPROVED' }, null],
    ['stays rejected', { trackBefore: 'FULL_PROCESS', initiation: 'REJECTED' }, null],
    ['is not required of a closed one either', { isOpen: false }, 'NOT_REQUIRED'],
  ])('%s', (_name, values, expected) => {
    expect(initiationChange({ ...GREEN, ...values })).toBe(expected);
  });
});

const situations: fc.Arbitrary<InitiationSituation> = fc.record({
  initiation: fc.constantFrom(null, 'NOT_REQUIRED', 'PENDING', 'APPROVED', 'REJECTED', 'DEFERRED'),
  trackBefore: fc.constantFrom(null, 'GREEN_CHANNEL', 'FULL_PROCESS'),
  track: fc.constantFrom('GREEN_CHANNEL', 'FULL_PROCESS'),
  isOpen: fc.boolean(),
});

describe('whatever the situation', () => {
  it('only an empty value or one that the app sets itself is changed', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const change = initiationChange(situation);
        if (change === null || situation.initiation === null) return;
        expect(CHANGEABLE_TO[change]).toContain(situation.initiation);
      }),
    );
  });

  it('a change that was made is not made again', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const change = initiationChange(situation);
        const after = {
          ...situation,
          trackBefore: situation.track,
          initiation: change === 'EMPTY' ? null : (change ?? situation.initiation),
        };
        expect(initiationChange(after)).toBeNull();
      }),
    );
  });
});

describe('a closed deal that becomes one of the full process', () => {
  it('has to be reviewed once it is opened again', () => {
    const closed: InitiationSituation = {
      ...FULL,
      isOpen: false,
      trackBefore: 'GREEN_CHANNEL',
      initiation: 'NOT_REQUIRED',
    };
    expect(initiationChange(closed)).toBe('EMPTY');
    expect(initiationChange({ ...closed, trackBefore: 'FULL_PROCESS', initiation: null, isOpen: true })).toBe(
      'PENDING',
    );
  });
});

describe('who reviews', () => {
  it.each([
    ['the director', { director: 'd', regionalOwner: 'r', accountOwner: 'a' }, 'd'],
    ['else the regional owner', { director: null, regionalOwner: 'r', accountOwner: 'a' }, 'r'],
    ["else the company's owner", { director: null, regionalOwner: null, accountOwner: 'a' }, 'a'],
    ['else nobody', { director: null, regionalOwner: null, accountOwner: null }, null],
  ])('%s', (_name, coverage, expected) => {
    expect(initiationReviewer(coverage)).toBe(expected);
  });
});

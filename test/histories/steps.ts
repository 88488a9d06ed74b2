/** What may happen in a workspace, and to what the app is told of it. Records are chosen by numbers, among those there are then. */
import fc from 'fast-check';

/** How an event gets to the app. */
export type Delivery = 'AT_ONCE' | 'NEVER' | 'TWICE' | 'LATE';

/** What may happen to the app's executions of a minute. */
export type Weather =
  | 'FAIR'
  | 'THROTTLED'
  | 'KILLED'
  | 'FAILING'
  | 'TWO_AT_ONCE'
  | 'TWO_PASSES'
  | 'FAST_CLOCK'
  | 'SLOW_CLOCK';

/** Objects whose records people make, edit, move and throw away. */
export const BUSINESS = ['opportunity', 'contract', 'person', 'accountNeed', 'dealMilestone'] as const;

export type BusinessStep = {
  object: (typeof BUSINESS)[number];
  does: 'EDIT' | 'CREATE' | 'MOVE' | 'DELETE' | 'RESTORE' | 'DESTROY';
  pick: number;
  to: number;
  event: Delivery;
};

export type CompanyStep = {
  does: 'VALUE' | 'DELETE_COMPANY' | 'RESTORE_COMPANY' | 'MERGE';
  pick: number;
  to: number;
};

export type PolicyStep = { does: 'POLICY'; to: number; event: Delivery };

export type TimeStep = { does: 'MINUTE'; weather: Weather; at: number } | { does: 'DAYS'; days: number };

export type Step = BusinessStep | CompanyStep | PolicyStep | TimeStep;

const pick = fc.nat({ max: 30 });
const event = fc.constantFrom<Delivery>('AT_ONCE', 'NEVER', 'TWICE', 'LATE');

const businessStep: fc.Arbitrary<Step> = fc.record({
  object: fc.constantFrom(...BUSINESS),
  does: fc.constantFrom<BusinessStep['does']>('EDIT', 'CREATE', 'MOVE', 'DELETE', 'RESTORE', 'DESTROY'),
  pick,
  to: pick,
  event,
});

const companyStep: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom<CompanyStep['does']>('VALUE', 'DELETE_COMPANY', 'RESTORE_COMPANY', 'MERGE'),
  pick,
  to: pick,
});

const minute: fc.Arbitrary<Step> = fc.record({
  does: fc.constant('MINUTE'),
  weather: fc.constantFrom<Weather>(
    'FAIR',
    'THROTTLED',
    'KILLED',
    'FAILING',
    'TWO_AT_ONCE',
    'TWO_PASSES',
    'FAST_CLOCK',
    'SLOW_CLOCK',
  ),
  at: fc.integer({ min: 1, max: 12 }),
});

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: businessStep },
  { weight: 2, arbitrary: companyStep },
  { weight: 4, arbitrary: minute },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('POLICY'), to: pick, event }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('DAYS'), days: fc.integer({ min: 1, max: 40 }) }) },
);

export const aHistory: fc.Arbitrary<Step[]> = fc.array(aStep, { minLength: 1, maxLength: 16 });

import type { DemoContext } from './context.ts';
import type { Random } from './random.ts';
import type { Archetype } from './types.ts';
import { CUSTOMER_CLASSES, type CustomerClass, NAME_PATTERNS, STEMS } from './words/company-names.ts';
import { PLACES, type Place, SWISS_PLACE } from './words/places.ts';

/** What is decided about a company before its records are written. */
export type CompanyPlan = {
  id: string;
  name: string;
  domain: string;
  customerClass: CustomerClass;
  archetype: Archetype;
  isLarge: boolean;
  /** What the company brings by contracts and won deals over some two years, in USD. */
  valueUsd: number;
  place: Pick<Place, 'city' | 'country' | 'postcode'> & { region: Place['region'] };
  currency: string;
  ownerId: string;
  /** The second member who deals with the company; the owner where there is only one member. */
  secondId: string;
};

export const COMPANY_COUNT = 120;
const LARGE_COUNT = COMPANY_COUNT / 5;
const LARGE_VALUE_USD = 20_000_000;
const SMALL_VALUE_USD = 5_000_000;

type Count = readonly [Archetype, number];
const LARGE_ARCHETYPES: readonly Count[] = [
  ['warm', 7],
  ['steady', 6],
  ['meetingHeavy', 4],
  ['cooling', 3],
  ['singleThreaded', 2],
  ['dormant', 2],
];
const SMALL_ARCHETYPES: readonly Count[] = [
  ['steady', 20],
  ['cold', 20],
  ['dormant', 14],
  ['warm', 12],
  ['singleThreaded', 11],
  ['cooling', 10],
  ['meetingHeavy', 5],
  ['empty', 4],
];

const spread = (counts: readonly Count[]): Archetype[] =>
  counts.flatMap(([archetype, count]) => Array.from({ length: count }, () => archetype));

function scaleTo(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => (total * weight) / sum);
}

// Long-tailed among the large too: the first brings some eight times what the last of them does.
const largeValues = (random: Random): number[] =>
  random.shuffle(
    scaleTo(
      LARGE_VALUE_USD,
      Array.from({ length: LARGE_COUNT }, (_, i) => (i + 1.5) ** -0.75),
    ),
  );

function smallWeight(archetype: Archetype, random: Random): number {
  if (archetype === 'empty') return 0;
  if (archetype === 'cold' && random.chance(0.6)) return 0;
  return random.float(0.2, 1.8);
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^a-z0-9]+/g, '-');

/** Plans all companies: classes of equal size, a fifth of the companies with four fifths of the value. */
export function planCompanies(context: DemoContext): CompanyPlan[] {
  const random = context.random('plan');
  const stems = random.shuffle(STEMS);
  if (stems.length < COMPANY_COUNT)
    throw new RangeError(`${COMPANY_COUNT} companies need as many name stems.`);
  const smallArchetypes = random.shuffle(spread(SMALL_ARCHETYPES));
  const shapes = [
    ...random
      .shuffle(spread(LARGE_ARCHETYPES))
      .map((archetype, i) => ({ archetype, isLarge: true, valueUsd: 0, customerClass: i })),
    ...smallArchetypes.map((archetype, i) => ({
      archetype,
      isLarge: false,
      valueUsd: 0,
      customerClass: i + LARGE_COUNT,
    })),
  ];
  const values = [
    ...largeValues(random),
    ...scaleTo(
      SMALL_VALUE_USD,
      smallArchetypes.map((archetype) => smallWeight(archetype, random)),
    ),
  ];
  const swiss = shapes.findIndex((shape) => !shape.isLarge && shape.archetype === 'steady');
  const planned = shapes.map((shape, i) => {
    const customerClass = CUSTOMER_CLASSES[shape.customerClass % CUSTOMER_CLASSES.length] as CustomerClass;
    const place = i === swiss ? { ...SWISS_PLACE, region: 'german' as const } : random.pick(PLACES);
    const name = random.pick(NAME_PATTERNS[customerClass]).replace('*', stems[i] as string);
    const ownerId = context.memberIds[i % context.memberIds.length] as string;
    const others = context.memberIds.filter((id) => id !== ownerId);
    return {
      name,
      domain: `${slug(name)}.example`,
      customerClass,
      archetype: shape.archetype,
      isLarge: shape.isLarge,
      valueUsd: values[i] as number,
      place,
      currency: place.currency,
      ownerId,
      secondId: others.length > 0 ? random.pick(others) : ownerId,
    };
  });
  return random.shuffle(planned).map((plan) => ({ id: context.nextId('companies'), ...plan }));
}

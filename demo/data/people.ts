import { formatDay } from '../../src/domain/shared/calendar.ts';
import type { DemoContext } from './context.ts';
import type { CompanyPlan } from './plan.ts';
import type { Random } from './random.ts';
import type { Archetype, Coverage, PersonInput, SupportLevel } from './types.ts';
import { CLASS_JOBS, COMMON_JOBS, type Job } from './words/job-titles.ts';
import { PEOPLE_NAMES } from './words/people-names.ts';

type Mapping = {
  /** How likely the buying role, support and influence of a person were entered at all. */
  mapped: number;
  /** How likely somebody vouched for the relationship, and how many days ago at most. */
  vouched: number;
  checkedWithin: readonly [number, number];
  coverage: readonly (readonly [Coverage, number])[];
  support: readonly (readonly [SupportLevel, number])[];
};

const CLOSE: Mapping = {
  mapped: 0.85,
  vouched: 0.6,
  checkedWithin: [5, 90],
  coverage: [
    ['IN_DEPTH', 4],
    ['MULTIPLE_CONTACTS', 4],
    ['BRIEF_CONTACT', 2],
  ],
  support: [
    ['MENTOR', 2],
    ['SUPPORTER', 5],
    ['NEUTRAL', 4],
    ['NON_SUPPORTER', 1],
  ],
};
const USUAL: Mapping = {
  mapped: 0.6,
  vouched: 0.35,
  checkedWithin: [20, 200],
  coverage: [
    ['MULTIPLE_CONTACTS', 4],
    ['BRIEF_CONTACT', 4],
    ['NO_CONTACT', 2],
  ],
  support: [
    ['SUPPORTER', 4],
    ['NEUTRAL', 6],
    ['NON_SUPPORTER', 2],
    ['ENEMY', 1],
  ],
};
const FADED: Mapping = { ...USUAL, mapped: 0.5, vouched: 0.2, checkedWithin: [200, 420] };
const BLANK: Mapping = { ...USUAL, mapped: 0.15, vouched: 0 };

const MAPPINGS: Readonly<Record<Archetype, Mapping>> = {
  warm: CLOSE,
  meetingHeavy: CLOSE,
  steady: USUAL,
  // only one contact is known well; the others are names on file
  singleThreaded: BLANK,
  cooling: USUAL,
  dormant: FADED,
  cold: BLANK,
  empty: BLANK,
};

/** A name as it stands in an address: without accents, blanks or capitals. */
export const mailName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase();

/** The people of each company, by company id; three to nine, fewer or none where nobody has been met. */
export function createPeople(
  context: DemoContext,
  plans: readonly CompanyPlan[],
): { people: PersonInput[]; byCompany: Map<string, PersonInput[]> } {
  const byCompany = new Map(plans.map((plan) => [plan.id, createPeopleOf(context, plan)]));
  return { people: [...byCompany.values()].flat(), byCompany };
}

function headcount(plan: CompanyPlan, random: Random): number {
  if (plan.archetype === 'empty') return 0;
  if (plan.archetype === 'cold') return random.chance(0.3) ? 0 : random.int(3, 4);
  return plan.isLarge ? random.int(6, 9) : random.int(3, 6);
}

function createPeopleOf(context: DemoContext, plan: CompanyPlan): PersonInput[] {
  const random = context.random(`people:${plan.id}`);
  const count = headcount(plan, random);
  const names = PEOPLE_NAMES[plan.place.region];
  const first = random.shuffle(names.first);
  const last = random.shuffle(names.last);
  // One deciding job comes first: the first people of a company are the ones who are met most.
  const jobs = random.shuffle([...COMMON_JOBS, ...CLASS_JOBS[plan.customerClass]]);
  const lead = jobs.find(({ role }) => role === 'DECISION_MAKER') as Job;
  const others = jobs.filter((job) => job !== lead);
  const ordered = [...others.slice(0, 1), lead, ...others.slice(1)];
  return Array.from({ length: count }, (_, i) =>
    createPerson(context, plan, random, {
      name: { firstName: first[i] as string, lastName: last[i] as string },
      job: ordered[i] as Job,
      isMain: i === 0,
    }),
  );
}

function createPerson(
  context: DemoContext,
  plan: CompanyPlan,
  random: Random,
  { name, job, isMain }: { name: PersonInput['name']; job: Job; isMain: boolean },
): PersonInput {
  const mapping = plan.archetype === 'singleThreaded' && isMain ? CLOSE : MAPPINGS[plan.archetype];
  const isMapped = random.chance(mapping.mapped);
  const isVouched = random.chance(mapping.vouched);
  return {
    id: context.nextId('people'),
    createdBy: { source: 'EMAIL' },
    name,
    ...(random.chance(0.95) ? { jobTitle: job.title } : {}),
    ...(random.chance(0.96) || isMain
      ? { emails: { primaryEmail: `${mailName(name.firstName)}.${mailName(name.lastName)}@${plan.domain}` } }
      : {}),
    companyId: plan.id,
    ...(isMapped
      ? {
          buyingRole: job.role,
          influence: job.influence,
          ...(random.chance(0.9) ? { supportLevel: random.weighted(mapping.support) } : {}),
        }
      : {}),
    ...(isVouched
      ? {
          coverage: random.weighted(mapping.coverage),
          relationshipCheckedOn: formatDay(context.today - random.int(...mapping.checkedWithin)),
          relationshipOwnerId: random.chance(0.8) ? plan.ownerId : plan.secondId,
        }
      : {}),
  };
}

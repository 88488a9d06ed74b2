import { addMonths, formatDay } from '../../../src/domain/shared/calendar.ts';
import type { DemoContext } from '../context.ts';
import { mailName } from '../people.ts';
import type { CompanyPlan } from '../plan.ts';
import type { PersonInput } from '../types.ts';
import { PEOPLE_NAMES } from '../words/people-names.ts';
import { PLACES } from '../words/places.ts';
import { LIFE_ACCOUNTS, type LifeAccount } from './stories.ts';

/** An account with its people, of whom the first is the one that things go through. */
export type LifePlan = CompanyPlan & { account: LifeAccount; people: PersonInput[] };

export type Life = readonly LifePlan[];

/** What is known of an account's people: little, as such accounts are not about them. */
const JOBS = [
  { jobTitle: 'Head of operations', buyingRole: 'DECISION_MAKER', influence: 'INNER_CIRCLE' },
  { jobTitle: 'Project lead', buyingRole: 'EVALUATOR', influence: 'POLITICAL_STRUCTURE' },
  { jobTitle: 'Team lead', buyingRole: 'USER', influence: 'OUTSIDE' },
] as const;

const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

function peopleOf(context: DemoContext, place: number, domain: string, companyId: string): PersonInput[] {
  const { first, last } = PEOPLE_NAMES.english;
  return JOBS.map((job, i): PersonInput => {
    const firstName = first[(3 * place + 7 * i) % first.length] ?? '';
    const lastName = last[(3 * place + 5 * i) % last.length] ?? '';
    return {
      id: context.nextId('people'),
      createdBy: { source: 'EMAIL' },
      name: { firstName, lastName },
      emails: { primaryEmail: `${mailName(firstName)}.${mailName(lastName)}@${domain}` },
      companyId,
      ...job,
      ...(i === 0 && place % 2 === 0 ? { supportLevel: 'SUPPORTER' } : {}),
    };
  });
}

/** The same person a second time, as a form on the web page made her: another address, no role, another spelling. */
function twice(context: DemoContext, domain: string, companyId: string): PersonInput[] {
  const ingrid = (emailName: string, fields: Partial<PersonInput>): PersonInput => ({
    id: context.nextId('people'),
    createdBy: { source: 'EMAIL' },
    name: { firstName: 'Ingrid', lastName: 'Thorsen' },
    emails: { primaryEmail: `${emailName}@${domain}` },
    companyId,
    ...fields,
  });
  return [
    ingrid('ingrid.thorsen', {
      jobTitle: 'Chief purchaser',
      buyingRole: 'APPROVER',
      supportLevel: 'SUPPORTER',
      influence: 'INNER_CIRCLE',
      coverage: 'MULTIPLE_CONTACTS',
      relationshipCheckedOn: formatDay(context.today - 30),
    }),
    ingrid('i.thorsen', {}),
  ];
}

/** The accounts that are there for one shape each, beside those of the plan. */
export function planLife(context: DemoContext): Life {
  const random = context.random('life');
  const places = PLACES.filter(({ currency }) => currency === 'USD');
  return LIFE_ACCOUNTS.map((account, place) => {
    const id = context.nextId('companies');
    const domain = `${slug(account.name)}.example`;
    const ownerId = context.memberIds[place % context.memberIds.length] ?? '';
    const twins = account.shape === 'DUPLICATE_PERSON' ? twice(context, domain, id) : [];
    return {
      id,
      name: account.name,
      domain,
      customerClass: account.customerClass,
      archetype: 'steady',
      isLarge: false,
      valueUsd: 0,
      place: random.pick(places),
      currency: 'USD',
      ownerId,
      secondId: context.memberIds[(place + 1) % context.memberIds.length] ?? ownerId,
      account,
      people: [...twins, ...peopleOf(context, place, domain, id)],
    };
  });
}

/** The last day of a term of whole months. */
export const lastDayOf = (startsOn: number, months: number): number => addMonths(startsOn, months) - 1;

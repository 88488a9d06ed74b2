import { formatDay } from '../../src/domain/shared/calendar.ts';
import type { DemoContext } from './context.ts';
import { money } from './money.ts';
import { mailName } from './people.ts';
import type { CompanyPlan } from './plan.ts';
import type { ContractInput, DemoData, OpportunityInput, PersonInput } from './types.ts';

/**
 * What no CRM is without: records somebody left unfinished. None of them adds countable value, so that the shares of
 * the regular records stay as planned. Everything is added at the end of the lists it belongs to.
 */
export function addIrregularRecords(
  context: DemoContext,
  plans: readonly CompanyPlan[],
  data: Pick<DemoData, 'people' | 'opportunities' | 'contracts'>,
): void {
  const random = context.random('irregular');
  const hosts = random.shuffle(plans.filter((plan) => !plan.isLarge && plan.archetype === 'steady'));
  const swiss = plans.find((plan) => plan.currency === 'CHF') ?? hosts[0];
  const host = (i: number): CompanyPlan => hosts[i % hosts.length] as CompanyPlan;
  const on = (days: number): string => formatDay(context.today + days);
  const closing = (days: number): string => `${on(days)}T00:00:00.000Z`;

  const opportunity = (plan: CompanyPlan | undefined, fields: Omit<OpportunityInput, 'id'>): void => {
    data.opportunities.push({
      id: context.nextId('opportunities'),
      ...fields,
      ...(plan ? { companyId: plan.id, ownerId: plan.ownerId } : {}),
    });
  };
  const contract = (
    plan: CompanyPlan | undefined,
    fields: Omit<ContractInput, 'id' | 'autoRenews'>,
  ): void => {
    data.contracts.push({
      id: context.nextId('contracts'),
      autoRenews: false,
      ...fields,
      ...(plan ? { companyId: plan.id, ownerId: plan.ownerId } : {}),
    });
  };
  const stranger = (firstName: string, lastName: string, fields: Partial<PersonInput>): void => {
    data.people.push({
      id: context.nextId('people'),
      createdBy: { source: 'EMAIL' },
      name: { firstName, lastName },
      ...fields,
    });
  };

  // without amount
  opportunity(host(0), { name: 'Capacity enquiry', stage: 'NEW', closeDate: closing(75) });
  opportunity(host(1), { name: 'Service request from the fair', stage: 'SCREENING', closeDate: closing(40) });
  opportunity(host(2), { name: 'Goodwill extension', stage: 'CUSTOMER', closeDate: closing(-90) });
  // without company
  opportunity(undefined, { name: 'Web enquiry: data platform', stage: 'NEW', amount: money(18_000, 'USD') });
  opportunity(undefined, {
    name: 'Referral from a partner',
    stage: 'MEETING',
    amount: money(64_000, 'EUR'),
    closeDate: closing(60),
  });
  // without close date
  opportunity(host(3), {
    name: 'Second warehouse',
    stage: 'PROPOSAL',
    amount: money(46_000, host(3).currency),
  });
  opportunity(host(4), {
    name: 'Training package',
    stage: 'CUSTOMER',
    amount: money(3_500, host(4).currency),
  });
  opportunity(host(5), { name: 'Archive migration', stage: 'LOST', amount: money(22_000, host(5).currency) });
  // in a currency nobody entered a rate for
  opportunity(swiss, {
    name: 'Swiss plant monitoring',
    stage: 'PROPOSAL',
    amount: money(120_000, 'CHF'),
    closeDate: closing(45),
  });
  contract(swiss, {
    name: 'Swiss service contract',
    status: 'ACTIVE',
    amount: money(84_000, 'CHF'),
    signedOn: on(-130),
    startsOn: on(-120),
    endsOn: on(245),
  });
  // end before start, no dates, no company, no amount
  contract(host(6), {
    name: 'Maintenance, dates swapped',
    status: 'ACTIVE',
    amount: money(2_400, host(6).currency),
    signedOn: on(-40),
    startsOn: on(330),
    endsOn: on(-35),
  });
  contract(host(7), {
    name: 'Draft from the tender',
    status: 'DRAFT',
    amount: money(58_000, host(7).currency),
  });
  contract(undefined, {
    name: 'Scanned contract, customer unknown',
    status: 'EXPIRED',
    signedOn: on(-500),
    startsOn: on(-495),
    endsOn: on(-131),
  });
  // without company
  stranger('Robin', 'Ashdown', { jobTitle: 'Independent adviser' });
  stranger('Mila', 'Castellan', {
    emails: { primaryEmail: `mila.${mailName('Castellan')}@castellan-consulting.example` },
  });
  stranger('Jo', '', {});
}

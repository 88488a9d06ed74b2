import { formatDay } from '../../../src/domain/shared/calendar.ts';
import type { DemoContext } from '../context.ts';
import { statusOn } from '../contracts.ts';
import { money } from '../money.ts';
import type { ContractInput, OpportunityInput } from '../types.ts';
import { type Life, type LifePlan, lastDayOf } from './accounts.ts';
import type { LifeAccount } from './stories.ts';

type DealFields = Omit<OpportunityInput, 'id' | 'companyId' | 'ownerId' | 'closeDate'>;
type ContractFields = Omit<
  ContractInput,
  'id' | 'companyId' | 'ownerId' | 'status' | 'autoRenews' | 'signedOn' | 'startsOn' | 'endsOn'
> & { status?: ContractInput['status']; autoRenews?: boolean };

/** Makes the deals and contracts of one account. Days are counted from today, those before it below 0. */
type Desk = {
  /** A deal that closes on a day; on none when that is null. */
  deal(closesIn: number | null, fields: DealFields): OpportunityInput;
  /** A contract that starts on a day and was signed ten days before; without months it has no end. */
  contract(startsIn: number, months: number | null, fields: ContractFields): ContractInput;
  /** A deal that is part of a contract. */
  part(closesIn: number, contract: ContractInput, fields: DealFields): void;
  /** Anything else about a contract. */
  raw(fields: Partial<ContractInput> & Pick<ContractInput, 'name' | 'status'>): void;
  on(days: number): string;
};

const usd = (units: number) => money(units, 'USD');

const SIGNED_DAYS_BEFORE = 10;

/** What is agreed with each account; the comments name what nobody would see at a glance. */
const BUSINESS: Readonly<Record<LifeAccount['shape'], (desk: Desk) => void>> = {
  MULTI_YEAR: ({ deal, contract, part }) => {
    const won = deal(-400, {
      name: 'Signalling support',
      stage: 'CUSTOMER',
      amount: usd(180_000),
      termMonths: 36,
    });
    const frame = contract(-390, 36, {
      name: 'Signalling support, three years',
      amount: usd(180_000),
      amountPer: 'WHOLE_TERM',
      opportunityId: won.id,
    });
    part(50, frame, { name: 'Second depot', stage: 'PROPOSAL', amount: usd(24_000), termMonths: 12 });
  },
  OPEN_ENDED: ({ contract }) => {
    contract(-790, null, {
      name: 'Managed hosting until further notice',
      amount: usd(24_000),
      amountPer: 'YEAR',
    });
    contract(-130, null, { name: 'Help desk until further notice', amount: usd(9_000) });
  },
  MONTHLY: ({ contract }) => {
    contract(-200, 24, { name: 'Route planning, paid by the month', amount: usd(1_500), amountPer: 'MONTH' });
  },
  YEARLY: ({ contract }) => {
    contract(-500, 36, { name: 'Fraud checks, paid by the year', amount: usd(20_000), amountPer: 'YEAR' });
  },
  PRICE_STEP: ({ contract, on }) => {
    contract(-420, 36, {
      name: 'Cold chain monitoring, price raised',
      amount: usd(2_400),
      amountPer: 'MONTH',
      amountFrom: on(-75),
      earlierAmounts: [{ until: on(-75), ...usd(2_000) }],
    });
  },
  EARLY_RENEWAL: ({ deal, contract, part }) => {
    const won = deal(-320, {
      name: 'Claims portal',
      stage: 'CUSTOMER',
      amount: usd(40_000),
      termMonths: 12,
      closenessOutcome: 'IMPROVED',
    });
    const year = contract(-305, 12, { name: 'Claims portal', amount: usd(40_000), opportunityId: won.id });
    part(-15, year, {
      name: 'Claims portal, renewed early',
      stage: 'CUSTOMER',
      amount: usd(44_000),
      termMonths: 12,
    });
  },
  NOTICE_GIVEN: ({ contract, on }) => {
    contract(-580, 24, {
      name: 'Boiler maintenance, under notice',
      amount: usd(36_000),
      autoRenews: true,
      renewalMonths: 12,
      noticeMonths: 3,
      status: 'TERMINATED',
      terminatedOn: on(60),
    });
    contract(-225, 12, {
      name: 'Spare parts, notice three months before its end',
      amount: usd(15_000),
      autoRenews: true,
      renewalMonths: 12,
      noticeMonths: 3,
    });
  },
  REFUND: ({ deal }) => {
    deal(-120, { name: 'Sample tracking', stage: 'CUSTOMER', amount: usd(30_000), closenessOutcome: 'SAME' });
    deal(-40, { name: 'Refund for late delivery', stage: 'CUSTOMER', amount: usd(-6_000) });
  },
  FREE_PILOT: ({ deal }) => {
    deal(-50, { name: 'Timetable pilot, free', stage: 'CUSTOMER', amount: usd(0) });
    deal(70, { name: 'Timetable for all schools', stage: 'MEETING', amount: usd(45_000) });
  },
  WITHOUT_AMOUNT_OR_DATE: ({ deal, contract, raw }) => {
    deal(null, { name: 'Something with tills', stage: 'SCREENING' });
    deal(35, { name: 'Price labels, offer to come', stage: 'MEETING' });
    deal(-60, { name: 'Stock count, amount never entered', stage: 'CUSTOMER' });
    contract(-100, 12, { name: 'Loyalty cards, amount never entered' });
    raw({ name: 'Shop fitting, days never entered', status: 'ACTIVE', amount: usd(12_000) });
  },
  OVERDUE: ({ deal }) => {
    deal(-30, { name: 'Hull inspection, a month late', stage: 'PROPOSAL', amount: usd(20_000) });
    deal(-120, { name: 'Crane control, four months late', stage: 'MEETING', amount: usd(20_000) });
    deal(-300, { name: 'Dry dock, ten months late', stage: 'NEW', amount: usd(20_000) });
  },
  DATED_RATES: ({ deal, contract }) => {
    contract(-480, 24, { name: 'Container tracking, in euros', amount: money(30_000, 'EUR') });
    deal(-400, { name: 'Port call planning, in pounds', stage: 'CUSTOMER', amount: money(12_000, 'GBP') });
    deal(45, { name: 'Crew rosters, in pounds', stage: 'PROPOSAL', amount: money(18_000, 'GBP') });
  },
  SHARED_MAILBOX: ({ deal }) => {
    deal(60, { name: 'Meter reading', stage: 'MEETING', amount: usd(32_000) });
  },
  SHARED_CALENDAR: ({ deal }) => {
    deal(90, { name: 'Dye shop control', stage: 'SCREENING', amount: usd(26_000) });
  },
  CAMPAIGN: ({ deal }) => {
    deal(120, { name: 'Seasonal planning', stage: 'NEW', amount: usd(14_000) });
  },
  DECLINED_MEETINGS: ({ deal }) => {
    deal(80, { name: 'Furnace monitoring', stage: 'SCREENING', amount: usd(28_000) });
  },
  REP_LEFT: ({ deal, contract }) => {
    const won = deal(-170, { name: 'Leasing desk', stage: 'CUSTOMER', amount: usd(22_000) });
    contract(-165, 12, { name: 'Leasing desk', amount: usd(22_000), opportunityId: won.id });
  },
  DUPLICATE_COMPANY: ({ deal, contract }) => {
    deal(65, { name: 'Pump control', stage: 'PROPOSAL', amount: usd(34_000) });
    contract(-90, 12, { name: 'Pump service', amount: usd(11_000) });
  },
  DUPLICATE_PERSON: ({ deal }) => {
    deal(55, { name: 'Prescription archive', stage: 'MEETING', amount: usd(24_000) });
  },
};

/** What is agreed with the accounts that show the shapes of life. Deals that are part of a contract come last. */
export function createLifeBusiness(
  context: DemoContext,
  life: Life,
): { opportunities: OpportunityInput[]; contracts: ContractInput[] } {
  const opportunities: OpportunityInput[] = [];
  const contracts: ContractInput[] = [];
  const parts: (() => void)[] = [];
  const on = (days: number): string => formatDay(context.today + days);
  const deskOf = ({ id: companyId, ownerId, people }: LifePlan): Desk => {
    const contactId = people[0]?.id;
    const deal: Desk['deal'] = (closesIn, fields) => {
      const made: OpportunityInput = {
        id: context.nextId('opportunities'),
        ...fields,
        ...(closesIn === null ? {} : { closeDate: `${on(closesIn)}T00:00:00.000Z` }),
        companyId,
        ownerId,
        ...(contactId ? { pointOfContactId: contactId } : {}),
      };
      opportunities.push(made);
      return made;
    };
    const raw = (fields: Partial<ContractInput> & Pick<ContractInput, 'name' | 'status'>): ContractInput => {
      const made = { id: context.nextId('contracts'), autoRenews: false, companyId, ownerId, ...fields };
      contracts.push(made);
      return made;
    };
    return {
      on,
      deal,
      raw,
      contract: (startsIn, months, fields) => {
        const startsOn = context.today + startsIn;
        const endsOn = months === null ? null : lastDayOf(startsOn, months);
        return raw({
          status: endsOn === null ? 'ACTIVE' : statusOn(context.today, { startsOn, endsOn }),
          signedOn: formatDay(startsOn - SIGNED_DAYS_BEFORE),
          startsOn: formatDay(startsOn),
          ...(endsOn === null ? {} : { endsOn: formatDay(endsOn) }),
          ...fields,
        });
      },
      part: (closesIn, contract, fields) => {
        parts.push(() => deal(closesIn, { ...fields, partOfContractId: contract.id }));
      },
    };
  };
  for (const plan of life) BUSINESS[plan.account.shape](deskOf(plan));
  for (const make of parts) make();
  return { opportunities, contracts };
}

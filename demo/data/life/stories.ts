import type { CustomerClass } from '../words/company-names.ts';

/** What happens in a firm's life that formulas easily get wrong. */
export const LIFE_SHAPES = [
  'MULTI_YEAR',
  'OPEN_ENDED',
  'MONTHLY',
  'YEARLY',
  'PRICE_STEP',
  'EARLY_RENEWAL',
  'NOTICE_GIVEN',
  'REFUND',
  'FREE_PILOT',
  'WITHOUT_AMOUNT_OR_DATE',
  'OVERDUE',
  'DATED_RATES',
  'SHARED_MAILBOX',
  'SHARED_CALENDAR',
  'CAMPAIGN',
  'DECLINED_MEETINGS',
  'REP_LEFT',
  'DUPLICATE_COMPANY',
  'DUPLICATE_PERSON',
  'HAND_OVER',
] as const;

export type LifeShape = (typeof LIFE_SHAPES)[number];

/** Where a shape is to be seen: a company, and what to look at there. */
export type LifeStory = { shape: LifeShape; companyId: string; company: string; story: string };

/** An account that is there for one shape. */
export type LifeAccount = {
  shape: Exclude<LifeShape, 'HAND_OVER'>;
  name: string;
  customerClass: CustomerClass;
  story: string;
};

/** The accounts by their names, in the order in which they are made. A shape may take two of them. */
export const LIFE_ACCOUNTS: readonly LifeAccount[] = [
  {
    shape: 'MULTI_YEAR',
    name: 'Aldermoor Rail Services',
    customerClass: 'Manufacturing',
    story: 'a contract over three years, and an open deal that is part of it',
  },
  {
    shape: 'OPEN_ENDED',
    name: 'Brightwater Clinics Trust',
    customerClass: 'Public sector',
    story: 'two contracts without an end, one of which does not say what its amount is for',
  },
  {
    shape: 'MONTHLY',
    name: 'Cobalt Road Freight',
    customerClass: 'Technology',
    story: 'a contract that is paid by the month',
  },
  {
    shape: 'YEARLY',
    name: 'Dunlin Savings Bank',
    customerClass: 'Financial services',
    story: 'a contract over three years whose amount is for a year',
  },
  {
    shape: 'PRICE_STEP',
    name: 'Elderberry Foods',
    customerClass: 'Retail & consumer',
    story: 'a price that rose in the middle of the term',
  },
  {
    shape: 'EARLY_RENEWAL',
    name: 'Fernhill Mutual Insurance',
    customerClass: 'Financial services',
    story: 'the renewal is won two months before the contract ends, which nobody has extended yet',
  },
  {
    shape: 'NOTICE_GIVEN',
    name: 'Gullwing Paper Mills',
    customerClass: 'Manufacturing',
    story: 'one contract under notice, and one whose day of notice is near',
  },
  {
    shape: 'REFUND',
    name: 'Hazelgrove Laboratories',
    customerClass: 'Technology',
    story: 'a refund: a won deal with an amount below 0',
  },
  {
    shape: 'FREE_PILOT',
    name: 'Ironbridge Schools Board',
    customerClass: 'Public sector',
    story: 'a pilot that was won for nothing, and what is to follow it',
  },
  {
    shape: 'WITHOUT_AMOUNT_OR_DATE',
    name: 'Jackdaw Department Stores',
    customerClass: 'Retail & consumer',
    story: 'deals and contracts without an amount or a day',
  },
  {
    shape: 'OVERDUE',
    name: 'Kittiwake Marine Works',
    customerClass: 'Manufacturing',
    story: 'open deals one, four and ten months past their close date',
  },
  {
    shape: 'DATED_RATES',
    name: 'Lapwing Container Lines',
    customerClass: 'Technology',
    story: 'euros and pounds, at the rates of the years in which they were agreed',
  },
  {
    shape: 'SHARED_MAILBOX',
    name: 'Mallard Energy Networks',
    customerClass: 'Public sector',
    story: 'everything goes through sales@, which is no member: the mailbox says that it is us',
  },
  {
    shape: 'SHARED_CALENDAR',
    name: 'Nuthatch Textile Finishing',
    customerClass: 'Manufacturing',
    story: 'meetings that only a calendar of ours knows, without a member among the guests',
  },
  {
    shape: 'CAMPAIGN',
    name: 'Oriole Garden Centres',
    customerClass: 'Retail & consumer',
    story: 'newsletters to fourteen addressees, and nothing else',
  },
  {
    shape: 'DECLINED_MEETINGS',
    name: 'Partridge Flat Glass',
    customerClass: 'Manufacturing',
    story: 'invitations that were declined, by them or by us',
  },
  {
    shape: 'REP_LEFT',
    name: 'Quillfeather Motor Finance',
    customerClass: 'Financial services',
    story: 'a colleague who has left wrote most of the mails',
  },
  {
    shape: 'DUPLICATE_COMPANY',
    name: 'Redpoll Pumps',
    customerClass: 'Manufacturing',
    story: 'to be merged with Redpoll Pumps Ltd',
  },
  {
    shape: 'DUPLICATE_COMPANY',
    name: 'Redpoll Pumps Ltd',
    customerClass: 'Manufacturing',
    story: 'to be merged with Redpoll Pumps',
  },
  {
    shape: 'DUPLICATE_PERSON',
    name: 'Sandpiper Pharmacies',
    customerClass: 'Retail & consumer',
    story: 'Ingrid Thorsen is there twice, once with her role and once with her latest mails',
  },
];

export const HAND_OVER_STORY =
  'handed over in the middle of the year: what was signed before is credited to who kept it then';

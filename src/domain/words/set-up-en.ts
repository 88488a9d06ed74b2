/** What the set-up page says in English; its shape is what each other language fills. */
import type { AmountObject } from '../setup/currencies.ts';
import type { QualityKey } from '../setup/quality.ts';
import type { StageOutcome } from '../shared/settings.ts';

const companies = (count: string): string => (count === '1' ? '1 company' : `${count} companies`);

export const setUp = {
  title: 'Set-up',
  about:
    'Ten minutes make the scores fit your workspace. Each step begins with something that works, nothing has to be done at once, and everything can be set again later.',
  notAllowed:
    'Setting up is for people who may change scoring policies. Ask an administrator of the workspace.',
  checkAgain: 'Check again',
  copy: 'Copy',
  copyLabel: (name: string) => `Copy the text for ${name}`,
  copied: (name: string) => `The text for ${name} is copied.`,
  undo: 'Undo',
  openListLabel: (what: string) => `Open the list: ${what}`,
  typeThere: (name: string) => `Settings → Apps → Key Accounts → Settings → ${name}. Type there:`,
  fine: 'Valid',
  wrong: 'Can’t be used',
  presentValue: (name: string, value: string) => `${name}: ${value}`,
  standard: 'as installed',

  settings: {
    title: 'Settings as they stand',
    about:
      'They are changed in Settings → Apps → Key Accounts → Settings. As long as one can’t be used, nothing is scored. “Check again” tells whether what you typed has arrived.',
    name: 'Setting',
    value: 'Present value',
    state: 'State',
    none: 'none',
    rateFrom: (rate: string, day: string) => `${rate} from ${day}`,
    languages: { en: 'English', 'zh-CN': 'Chinese' } as Readonly<Record<string, string>>,
    names: {
      BASE_CURRENCY: 'Base currency',
      EXCHANGE_RATES: 'Exchange rates',
      WON_STAGES: 'Won stages',
      LOST_STAGES: 'Lost stages',
      IGNORED_STAGES: 'Ignored stages',
      STAGE_PROBABILITIES: 'Chances of winning',
      TIME_ZONE: 'Time zone',
      FISCAL_YEAR_STARTS_IN: 'Fiscal year begins in',
      LANGUAGE: 'Language',
    } as Readonly<Record<string, string>>,
  },
  currencies: {
    title: '1. Currencies',
    about: (base: string) =>
      `All amounts are compared in ${base}. An amount in a currency without a rate counts for nothing, and is named where it is missing.`,
    allRated: 'Every amount can be converted: there is nothing to do here.',
    none: 'There are no amounts yet. Come back when there are.',
    currency: 'Currency',
    amounts: 'Amounts',
    rate: 'Rate',
    noRate: 'No rate',
    base: 'Base currency',
    rateOf: (currency: string, base: string) => `What is 1 ${currency} worth in ${base}?`,
    notANumber: 'A rate is a number above 0, such as 1.08.',
    typeRates: 'Enter a rate, and the text to type stands here.',
    unreadable: 'EXCHANGE_RATES can’t be used as it stands, so the text below replaces all of it.',
    objects: {
      opportunity: 'opportunities',
      contract: 'contracts',
      company: 'companies',
      accountNeed: 'needs',
    } satisfies Record<AmountObject, string>,
  },
  stages: {
    title: '2. Stages of deals',
    about: 'A won deal is revenue, a lost one counts against winnability, an ignored one counts for nothing.',
    none: 'There are no stages to show.',
    stage: 'Stage',
    deals: 'Deals',
    reads: 'Counts as',
    probability: 'Chance of winning, 0 to 1',
    readsLabel: (stage: string) => `How ${stage} counts`,
    probabilityLabel: (stage: string) => `Chance of winning in ${stage}, 0 to 1`,
    notNamed: 'no setting names it',
    notKnown: 'no such stage in this workspace',
    notAChance: 'A chance is a number from 0 to 1.',
    asTheyAre: 'The settings read the stages as shown: there is nothing to type.',
    outcomes: { WON: 'Won', LOST: 'Lost', IGNORED: 'Ignored', OPEN: 'Open' } satisfies Record<
      StageOutcome,
      string
    >,
  },
  calendar: {
    title: '3. Time zone and fiscal year',
    about: 'Every day is counted by one calendar, and the quarters of sales credits by the fiscal year.',
    here: (zone: string) => `You are in ${zone}.`,
    same: (zone: string) => `The time zone is that of where you are, ${zone}.`,
  },
  thresholds: {
    title: '4. Thresholds',
    about:
      'What revenue and potential are worth 25, 50, 75 and 100 points. The suggestion is the 25th, 50th, 75th and 95th percentile of your own companies, as round numbers.',
    policy: 'Scoring policy',
    revenue: 'Revenue',
    potential: 'Potential',
    points: 'Points',
    present: 'Now',
    suggested: 'Suggested',
    tooFew:
      'Fewer than five companies with different amounts are known. The present thresholds stay until there are more.',
    spread: (what: string, count: string) => `How ${what.toLowerCase()} is spread over ${companies(count)}`,
    bar: (count: string, from: string, to: string) => `${companies(count)} from ${from} to ${to}`,
    lines: 'Lines: thresholds as suggested. Dashed: as they are now.',
    key: (after: string, before: string) =>
      `${companies(after)} would be recommended as key; ${before} with the thresholds as they are now.`,
    nobody: 'Nobody has a score yet, so nobody would be key.',
    isNew: 'new',
    dropped: 'Not key any more',
    use: 'Use these',
    using: 'Writing…',
    used: (name: string) =>
      `The thresholds of ${name} are written. Its companies are being scored again; the page shows the new numbers when that is done.`,
    undone: 'The thresholds are those from before.',
    same: 'These are the present thresholds.',
  },
  classes: {
    title: '5. Classes of customers',
    about:
      'One scoring policy serves all. Where a small customer of one kind is a large one of another, divide them: each class has thresholds and ranks of its own.',
    none: 'Companies have no field with two to twelve options that could divide them. One policy serves all; more can be made in the list Scoring policies.',
    options: (parts: string) => `Companies: ${parts}.`,
    make: (field: string) => `Make a policy of each option of ${field}…`,
    making: 'Making policies…',
    question: (field: string, count: string) =>
      `Make ${count} scoring policies with the numbers of the default one, and give each to the companies with that option of ${field} that have none of their own?`,
    yes: 'Make them',
    made: (parts: string) => `Made: ${parts}.`,
    kept: (names: string) => `A policy of this name was there already and stays as it is: ${names}.`,
    nothing: 'Every option has a policy already.',
    undone: (count: string) =>
      `The policies are in the trash; ${companies(count)} go by the default one again.`,
  },
  history: {
    title: '6. History left in peace',
    about:
      'Deals created or closed before this day count in scores and stand in lists, but nobody is given a task about them. It begins with the day of the install.',
    label: 'Tasks since (YYYY-MM-DD)',
    notADay: 'A day is written as 2026-01-31.',
    save: 'Save',
    saving: 'Saving…',
    saved: (day: string) => `Tasks are given for deals from ${day} on.`,
    savedNone: 'Tasks are given for deals of any day.',
    noPolicy: 'There is no scoring policy yet. It comes with the first pass, within a minute.',
  },
  roles: {
    title: '7. Roles',
    about:
      'Give “Key-account rep” to people who sell, and “Key-account director” to those who decide on the programme. Whoever has another role keeps it.',
    members: (count: string) => (count === '1' ? '1 person' : `${count} people`),
    nobody: 'nobody yet',
    unknown: 'Who has which role can’t be read from here.',
    open: 'Open the roles in the settings',
  },
  quality: {
    title: 'Data quality',
    about: 'What scores are made of, and what is missing. Nothing of it stops anything.',
    what: 'What',
    count: 'Records',
    share: 'Complete',
    outOf: (count: string, total: string) => `${count} of ${total}`,
    nothing: 'none yet',
    lines: {
      COMPANIES_SCORED: 'Companies with anything that gives a score',
      COMPANIES_WITH_DEAL: 'Companies with an opportunity',
      COMPANIES_WITH_CONTRACT: 'Companies with a contract',
      COMPANIES_WITH_POTENTIAL: 'Companies with a potential per year',
      COMPANIES_WITH_RATINGS: 'Companies with both ratings',
      COMPANIES_WITH_CONTACT_ROLE: 'Companies with a contact whose role is known',
      DEALS_WITHOUT_RATE: 'Opportunities in a currency without a rate',
      CONTRACTS_WITHOUT_RATE: 'Contracts in a currency without a rate',
      DEALS_WITHOUT_AMOUNT: 'Opportunities without an amount',
      DEALS_WITHOUT_CLOSE_DATE: 'Open opportunities without a close date',
      DEALS_WITHOUT_TERM: 'Open opportunities without a term',
      DEALS_WITHOUT_COMPANY: 'Opportunities of no company',
      CONTACTS_WITHOUT_ROLE: 'Contacts without a buying role',
    } satisfies Record<QualityKey, string>,
  },
};

export type SetUpWords = typeof setUp;

/**
 * Deals and contracts as life has them, on the companies of every scenario: `a` stands at 18.0 without anything else
 * (reference 10, winnability (30 + 50) / 2 × 0.2 = 8). The numbers were worked out by hand; the comments show how.
 */
import { IN_FORCE, UNTOUCHED, WON_200K, wonDeal, yearContract } from './business.ts';
import { create, type Given, money, type Stage, update } from './records.ts';
import type { Scenario } from './scenario.ts';

const madeContract = (values: (stage: Stage) => Record<string, unknown>) => (stage: Stage) => [
  create('contract', yearContract(stage, values(stage))),
];

const madeDeal = (values: (stage: Stage) => Record<string, unknown>) => (stage: Stage) => [
  create('opportunity', wonDeal(stage, values(stage))),
];

const givenContract =
  (values: (stage: Stage) => Record<string, unknown> = () => ({})) =>
  (stage: Stage): Given[] => [{ object: 'contract', values: yearContract(stage, values(stage)) }];

const givenDeal =
  (values: (stage: Stage) => Record<string, unknown> = () => ({})) =>
  (stage: Stage): Given[] => [{ object: 'opportunity', values: wonDeal(stage, values(stage)) }];

const changedContract = (values: (stage: Stage) => Record<string, unknown>) => (stage: Stage) => [
  update('contract', stage.id('contract'), values(stage)),
];

const changedDeal = (values: (stage: Stage) => Record<string, unknown>) => (stage: Stage) => [
  update('opportunity', stage.id('deal'), values(stage)),
];

/** What a contract shows in the end. */
const contractShows = (values: (stage: Stage) => Record<string, unknown>) => (stage: Stage) => [
  { object: 'contract', key: 'contract', values: values(stage) },
];

const dealShows = (values: (stage: Stage) => Record<string, unknown>) => (stage: Stage) => [
  { object: 'opportunity', key: 'deal', values: values(stage) },
];

/** An open deal over 500,000 USD at 60 %: 300 k of pipeline are 37.5 points × 0.3 = 11.25. */
const open = (stage: Stage, values: Record<string, unknown> = {}) =>
  wonDeal(stage, { stage: 'PROPOSAL', amount: money(500_000), ...values });

const OF_TERMS: Scenario[] = [
  {
    name: 'a contract over several years is signed',
    change: madeContract((stage) => ({
      amount: money(900_000),
      signedOn: stage.day(0),
      startsOn: stage.day(0),
      endsOn: stage.day(1094),
    })),
    // 821.92 a day over 1,095 days: 0.41 points × 0.3 = 0.12 of today; 300 k committed: 37.5 points × 0.3 = 11.25; + 18
    // commercial 0.3 + 0.2 + 0.15 = 0.65 × 25 = 16.25
    expected: { a: { importance: 29.4, closeness: 16.3, missing: [] } },
    requests: 3,
  },
  {
    name: 'a contract without an end counts as much a year as it says',
    change: madeContract((stage) => ({
      amount: money(73_000),
      signedOn: stage.day(-99),
      startsOn: stage.day(-99),
      endsOn: null,
    })),
    // 200 a day: 100 days are 20 k, 10 points × 0.3 = 3; 73 k committed, 18.25 × 0.3 = 5.475; + 18 = 26.475
    // commercial 0.3 + 0.2 × 0.5^(99/365) + 0.15 = 0.6157 × 25
    expected: { a: { importance: 26.5, closeness: 15.4 } },
    requests: 3,
  },
  {
    name: 'an amount per month',
    change: madeContract((stage) => ({
      amount: money(10_000),
      amountPer: 'MONTH',
      signedOn: stage.day(-29),
      startsOn: stage.day(-29),
      endsOn: stage.day(334),
    })),
    // 328.77 a day: 30 days are 9,863, 4.93 points × 0.3 = 1.48
    // 335 days are 110,137 committed, 25.63 × 0.3 = 7.69; + 18 = 27.17
    // commercial 0.3 + 0.2 × 0.5^(29/365) + 0.15 = 0.6393 × 25
    expected: { a: { importance: 27.2, closeness: 16 } },
    requests: 3,
  },
  {
    name: 'an amount per year of a term of two',
    change: madeContract((stage) => ({
      amount: money(100_000),
      amountPer: 'YEAR',
      signedOn: stage.day(-364),
      startsOn: stage.day(-364),
      endsOn: stage.day(364),
    })),
    // 100 k in the last 365 days, 33.33 points × 0.3 = 10; 100 k in those from today on, 25 × 0.3 = 7.5; + 18
    // commercial 0.3 + 0.2 × 0.5^(364/365) + 0.15 = 0.5502 × 25
    expected: { a: { importance: 35.5, closeness: 13.8 } },
    requests: 3,
  },
  {
    name: 'a renewal signed early takes nothing away',
    given: givenContract((stage) => ({ startsOn: stage.day(-304), endsOn: stage.day(60) })),
    change: (stage) => [
      create(
        'contract',
        yearContract(stage, {
          id: stage.id('renewal'),
          signedOn: stage.day(0),
          startsOn: stage.day(61),
          endsOn: stage.day(425),
        }),
      ),
    ],
    // 305 k, 58.75 points × 0.3 = 17.625; 61 k and the renewal's first 365 days, 426 k committed, 45.375 × 0.3 = 13.6125
    // + 18 = 49.2375, where it was 17.625 + 15.25 × 0.3 + 18 = 40.2; commercial 0.3 + 0.2 + 0.15
    expected: { a: { importance: 49.2, closeness: 16.3 } },
    requests: 3,
  },
  {
    name: 'an amount that changes corrects the whole term',
    given: givenContract(),
    change: changedContract(() => ({ amount: money(730_000) })),
    // 327 days at 2 k, 654 k: 82.7 points × 0.3 = 24.81; 78 k committed: 19.5 × 0.3 = 5.85; + 18
    expected: { a: { importance: 48.7, closeness: IN_FORCE.closeness } },
    // One makes the note that the timeline tells of it with.
    requests: 3,
  },
  {
    name: 'one that is valid from a day on leaves the days before at what they were',
    given: givenContract(),
    change: changedContract((stage) => ({ amount: money(730_000), amountFrom: stage.day(-99) })),
    // 227 days at 1 k and 100 at 2 k, 427 k: 68.92 points × 0.3 = 20.675; 78 k committed × 0.3 = 5.85; + 18 = 44.525
    expected: { a: { importance: 44.5, closeness: IN_FORCE.closeness } },
    // One makes the note that the timeline tells of it with.
    requests: 3,
  },
  {
    name: 'the same, typed one after the other',
    given: givenContract(),
    change: (stage) => [
      ...changedContract(() => ({ amount: money(730_000) }))(stage),
      ...changedContract(() => ({ amountFrom: stage.day(-99) }))(stage),
    ],
    // Where the app saw the amount alone in between, it remembers what stood before.
    expected: { a: { importance: 44.5, closeness: IN_FORCE.closeness } },
    // One makes the note that the timeline tells of it with.
    requests: 3,
    needsEvent: true,
  },
  {
    name: 'it is terminated, and nobody says when',
    given: givenContract(() => ({ amount: money(182_500) })),
    change: changedContract(() => ({ status: 'TERMINATED' })),
    // Today is its last day: 327 days at 500, 163.5 k: 43.92 points × 0.3 = 13.175; 500 committed × 0.3 = 0.04; + 18
    expected: { a: { importance: 31.2, closeness: IN_FORCE.closeness } },
    shows: contractShows((stage) => ({ status: 'TERMINATED', terminatedOn: stage.day(0) })),
    requests: 2,
  },
  {
    name: 'notice is to be given three months before the end',
    given: givenContract(),
    change: changedContract(() => ({ noticeMonths: 3 })),
    expected: { a: IN_FORCE },
    // It ends on 31 December.
    shows: contractShows(() => ({ noticeBy: '2026-09-30', renewalState: 'DUE_IN_90_DAYS' })),
    requests: 2,
  },
];

const OF_DEALS: Scenario[] = [
  {
    name: 'a deal over several years is won without a contract',
    change: madeDeal(() => ({ amount: money(900_000), termMonths: 36 })),
    // It begins tomorrow: 365 of 1,096 days are 299,726 committed, 37.48 points × 0.3 = 11.245; + 10 + 9.4 = 30.645
    expected: { a: { importance: 30.6, closeness: WON_200K.closeness } },
    shows: dealShows(() => ({ withoutContract: true })),
    requests: 4,
  },
  {
    name: 'a free pilot is won: no bid',
    change: madeDeal(() => ({ amount: money(0) })),
    // commercial 0.15
    expected: { a: { importance: 18, closeness: 3.8 } },
    requests: 4,
  },
  {
    name: 'a deal without an amount is won',
    change: madeDeal(() => ({ amount: null })),
    expected: { a: { importance: 19.4, closeness: 8.8, missing: ['WON_WITHOUT_AMOUNT'] } },
    requests: 4,
  },
  {
    name: 'open deals without an amount are told by their number',
    change: madeDeal(() => ({ stage: 'PROPOSAL', amount: null })),
    // commercial 0.2 / 3 + 0.15
    expected: { a: { importance: 18, closeness: 5.4, missing: ['OPEN_WITHOUT_AMOUNT'] } },
    requests: 4,
  },
  {
    name: 'an open deal is overdue, and still counts',
    change: (stage) => [create('opportunity', open(stage, { closeDate: stage.day(-30) }))],
    expected: { a: { importance: 29.3, closeness: 5.4, missing: [] } },
    requests: 4,
  },
  {
    name: 'an open deal is stale, and fades',
    change: (stage) => [create('opportunity', open(stage, { closeDate: stage.day(-135) }))],
    // halfway from 90 to 180 days: 150 k, 28.125 points × 0.3 = 8.44; + 18; commercial 0.15
    expected: { a: { importance: 26.4, closeness: 3.8, missing: ['STALE_DEAL'] } },
    requests: 4,
  },
  {
    name: 'a deal goes to a stage that is ignored',
    needsStage: 'NEGOTIATION',
    settings: () => ({ IGNORED_STAGES: '["NEGOTIATION"]' }),
    given: givenDeal(),
    change: changedDeal(() => ({ stage: 'NEGOTIATION' })),
    expected: { a: UNTOUCHED },
    requests: 2,
  },
  {
    name: 'a deal that was open is won: it is closed today, whatever was forecast',
    given: (stage) => [{ object: 'opportunity', values: open(stage, { closeDate: stage.day(-200) }) }],
    change: changedDeal(() => ({ stage: 'CUSTOMER', amount: money(200_000) })),
    expected: { a: WON_200K },
    shows: dealShows((stage) => ({ closedOn: stage.day(0) })),
    requests: 3,
    // Who is told of no event takes the forecast, which is not in the future.
    isSeenHappening: true,
  },
  {
    name: 'a closed deal is opened again',
    given: givenDeal(() => ({ amount: money(500_000) })),
    change: changedDeal(() => ({ stage: 'PROPOSAL' })),
    expected: { a: { importance: 29.3, closeness: 5.4 } },
    shows: dealShows(() => ({ closedOn: null })),
    requests: 3,
  },
  {
    name: 'a person corrects when it was closed',
    given: givenDeal(),
    change: changedDeal((stage) => ({ closedOn: stage.day(-400) })),
    // no revenue any more, but a bid of the last 730 days: 10 + 9.4; commercial 0.2 × 0.5^(400/365) + 0.15 = 0.2436
    expected: { a: { importance: 19.4, closeness: 6.1 } },
    shows: dealShows((stage) => ({ closedOn: stage.day(-400) })),
    requests: 3,
  },
];

const OF_BOTH: Scenario[] = [
  {
    name: 'a won deal extends a contract that ends',
    given: givenContract(),
    change: madeDeal((stage) => ({ amount: money(300_000), partOfContractId: stage.id('contract') })),
    // no bid; 39 k committed and 326 days of 300 k / 365 after the end, 306.9 k: 37.93 points × 0.3 = 11.38
    // + 18.175 + 18 = 47.555
    expected: { a: { importance: 47.6, closeness: IN_FORCE.closeness, missing: ['WON_NOT_EXTENDED'] } },
    requests: 4,
  },
  {
    name: 'an open deal is part of a contract',
    given: givenContract(),
    change: (stage) => [
      create('opportunity', open(stage, { amount: money(300_000), partOfContractId: stage.id('contract') })),
    ],
    // 180 k beside 39 k committed, 219 k: 32.44 points × 0.3 = 9.73; + 18.175 + 18 = 45.906
    // commercial 0.3 + 0.2 / 3 + 0.1077 + 0.15 = 0.6244 × 25
    expected: { a: { importance: 45.9, closeness: 15.6 } },
    requests: 4,
  },
  {
    name: 'an open deal is contracted already',
    given: (stage) => [{ object: 'opportunity', values: open(stage) }, ...givenContract()(stage)],
    change: changedContract((stage) => ({ opportunityId: stage.id('deal') })),
    expected: { a: { ...IN_FORCE, missing: ['OPEN_THOUGH_CONTRACTED'] } },
    requests: 2,
  },
  {
    name: 'a contract belongs to the company of its deal',
    given: givenDeal((stage) => ({ amount: money(300_000), closeDate: stage.day(-175) })),
    change: madeContract((stage) => ({ companyId: null, opportunityId: stage.id('deal') })),
    // 18.175 + 2.925 + 10 + 9.4; commercial 0.3 + 0.2 × 0.5^(175/365) + 0.15 = 0.5935 × 25
    expected: { a: { importance: 40.5, closeness: 14.8 } },
    shows: contractShows((stage) => ({ companyId: stage.id('a') })),
    requests: 6,
  },
  {
    name: 'a contract is tied to another deal: the one before becomes part of it',
    given: (stage) => [
      ...givenDeal((stage) => ({ amount: money(300_000), closeDate: stage.day(-175) }))(stage),
      {
        object: 'opportunity',
        values: wonDeal(stage, { id: stage.id('other'), amount: money(1), closeDate: stage.day(-175) }),
      },
      ...givenContract(() => ({ opportunityId: stage.id('deal') }))(stage),
    ],
    change: changedContract((stage) => ({ opportunityId: stage.id('other') })),
    // one bid is left: 18.175 + 2.925 + 10 + 9.4
    expected: { a: { importance: 40.5, closeness: 14.8 } },
    shows: dealShows((stage) => ({ partOfContractId: stage.id('contract') })),
    requests: 3,
  },
  {
    name: 'each amount has the rate of the day that fixed it',
    settings: (stage) => ({
      EXCHANGE_RATES: JSON.stringify({
        EUR: [
          { from: stage.day(-400), rate: 1.2 },
          { from: stage.day(-50), rate: 2 },
        ],
      }),
    }),
    given: (stage) => [{ object: 'opportunity', values: open(stage, { amount: money(100_000, 'EUR') }) }],
    change: madeContract(() => ({ amount: money(365_000, 'EUR') })),
    // signed at 1.2: 392.4 k, 66.03 points × 0.3 = 19.81; open at 2: 120 k, and 46.8 k committed, 29.175 × 0.3 = 8.75
    // + 18 = 46.56; commercial 0.3 + 0.2 / 3 + 0.1077 + 0.15
    expected: { a: { importance: 46.6, closeness: 15.6 } },
    requests: 3,
  },
  {
    name: 'a blank currency is the base currency, and that is said',
    change: madeContract(() => ({ amount: { amountMicros: 365_000_000_000, currencyCode: '' } })),
    expected: { a: { ...IN_FORCE, missing: ['BLANK_CURRENCY'] } },
    requests: 3,
  },
];

export const LIFE_SCENARIOS: readonly Scenario[] = [...OF_TERMS, ...OF_DEALS, ...OF_BOTH];

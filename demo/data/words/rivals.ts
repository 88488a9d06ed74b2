/** Whom the firm of the demo meets in deals, and what is said there. */

export const RIVALS: readonly { name: string; strengths: string; weaknesses: string; usualTactic: string }[] =
  [
    {
      name: 'Borealis Systems',
      strengths: 'Runs in half of the plants already; their service is there within a day.',
      weaknesses: 'Every change costs extra, and releases come late.',
      usualTactic: 'Prolongs the contract that is there before a tender begins.',
    },
    {
      name: 'Quaystone',
      strengths: 'Lowest price in almost every tender.',
      weaknesses: 'Few people; projects slip when two run at once.',
      usualTactic: 'Goes to purchasing, and offers a discount until Friday.',
    },
    {
      name: 'Meridian Cloud',
      strengths: 'A name that boards know, and good references.',
      weaknesses: 'Does not know the trade; partners do the work.',
      usualTactic: 'Invites executives, and leaves the experts out.',
    },
    {
      name: 'Halvorsen & Partner',
      strengths: 'Consultants who have known the customer for years.',
      weaknesses: 'No product of their own.',
      usualTactic: 'Writes the tender, and then the offer that fits it.',
    },
  ];

export const CRITERIA: readonly { name: string; kind: 'FORMAL' | 'INFORMAL'; mandatory: boolean }[] = [
  { name: 'Data stays in the country', kind: 'FORMAL', mandatory: true },
  { name: 'Total cost over five years', kind: 'FORMAL', mandatory: false },
  { name: 'References of the same trade', kind: 'FORMAL', mandatory: false },
  { name: 'Nobody has to be retrained', kind: 'INFORMAL', mandatory: false },
  { name: 'The plant manager looks good with it', kind: 'INFORMAL', mandatory: false },
];

export const STEPS = [
  'Workshop with production',
  'Trial on one site',
  'Board decides on the budget',
  'Contract draft reviewed',
] as const;

export const WIN_THEMES = [
  'One team from trial to routine, on site within a day',
  'They see the effect in the numbers that their board reads',
  'The only offer that runs with the machines they have',
] as const;

export const OUTCOME_REASONS = {
  CUSTOMER: ['FIT', 'RELATIONSHIP', 'TIMING'],
  LOST: ['PRICE', 'NO_DECISION', 'RELATIONSHIP', 'PRICE'],
} as const;

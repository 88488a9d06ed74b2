import type { SupportRequestInput } from '../types.ts';

type Help = { name: string; helpType: NonNullable<SupportRequestInput['helpType']>; details: string };

/** What is asked of the support line; `*` stands for what is sold. */
export const HELP: readonly Help[] = [
  {
    name: 'Solution architect for *',
    helpType: 'EXPERT',
    details: 'The workshop with their data team is set; they will ask how it fits what they run today.',
  },
  {
    name: 'Board sponsor for *',
    helpType: 'EXECUTIVE',
    details: 'Their managing director joins the final meeting and expects somebody of the same rank.',
  },
  {
    name: 'Budget for a trial of *',
    helpType: 'BUDGET',
    details: 'They pay half of a trial on one site. Without our half the incumbent stays.',
  },
  {
    name: 'Security questionnaire for *',
    helpType: 'TECHNICAL',
    details: '180 questions, of which some 40 are new to us.',
  },
  {
    name: 'Reference visit for *',
    helpType: 'OTHER',
    details: 'They want to see it at work at a customer of their own industry.',
  },
  {
    name: 'Migration estimate for *',
    helpType: 'TECHNICAL',
    details: 'The offer needs a fixed price for taking over nine years of records.',
  },
];

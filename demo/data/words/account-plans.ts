import type { PlanObjectiveInput } from '../programme-types.ts';

export const GOALS: readonly string[] = [
  'Become the first choice for data and automation at the head office, and enter one more business unit.',
  'Move from single projects to a frame agreement over three years.',
  'Keep the installed base through the change of the CIO, and win the follow-up of the pilot.',
  'Win back the trust lost with the late rollout, and renew before the tender.',
];

export const PROPOSITIONS: readonly string[] = [
  'One team for all sites, with results in the first quarter and a price that follows use.',
  'Less downtime from day one: we know their plants, and what we build they can run themselves.',
  'Audit-proof reporting without a new system, by people who speak their language.',
];

export const CRITICAL_FACTORS: readonly string[] = [
  '- The budget for the second site is released in spring\n- Their head of IT stays our sponsor\n- Two of our engineers are free from March',
  '- The security review passes without conditions\n- We are on the list before the tender opens\n- Purchasing accepts a frame price',
];

type Objective = Pick<PlanObjectiveInput, 'name' | 'objectiveType' | 'tactic' | 'target'>;

/** The staged objectives of a plan, the first to come due first. */
export const OBJECTIVES: readonly Objective[] = [
  {
    name: 'Meet the CFO and agree on the business case',
    objectiveType: 'CROSS_ACCOUNT',
    tactic: 'Ask the sponsor to open the door; bring the figures of the pilot.',
    target: 1,
  },
  {
    name: 'Closeness at the level of a partner',
    objectiveType: 'RELATIONSHIP',
    tactic: 'A monthly meeting with each key person, and a visit to a reference customer.',
    target: 70,
  },
  {
    name: 'Revenue of the period',
    objectiveType: 'REVENUE',
    tactic: 'Renew in time, close the extension, and offer the second site as an option.',
    target: 0,
  },
];

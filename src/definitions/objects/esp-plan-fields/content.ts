import { ids } from '../../ids.ts';
import { date, fieldsOf, money, richText, text } from '../../support/fields.ts';
import { choice, choiceFrom } from '../../support/options.ts';

const named = fieldsOf(ids.fields.espPlan);
const options = ids.options.espPlan;

/** What the plan says. */
export const content = [
  text(named('name'), { label: 'Name', icon: 'IconMap2', description: 'The account and the period.' }),
  date(named('periodStartsOn'), {
    label: 'Period starts on',
    icon: 'IconCalendarPlus',
    description: 'The first day of the plan.',
  }),
  date(named('periodEndsOn'), {
    label: 'Period ends on',
    icon: 'IconCalendarMinus',
    description: 'The last day of the plan.',
  }),
  choiceFrom(
    'DRAFT',
    named('status'),
    {
      label: 'Status',
      icon: 'IconProgressCheck',
      description: 'Where the plan stands. Only an active plan, and one in review, is measured.',
    },
    options.status,
    {
      DRAFT: ['Draft', 'gray'],
      ACTIVE: ['Active', 'green'],
      IN_REVIEW: ['In review', 'orange'],
      CLOSED: ['Closed', 'blue'],
    },
  ),
  richText(named('goal'), {
    label: 'Goal',
    icon: 'IconTarget',
    description: 'What is to be reached with the account by the end of the period.',
  }),
  richText(named('valueProposition'), {
    label: 'Value proposition',
    icon: 'IconDiamond',
    description: 'Why the customer should buy this from us.',
  }),
  richText(named('criticalSuccessFactors'), {
    label: 'Critical success factors',
    icon: 'IconKey',
    description: 'What has to go right, and what would stop us.',
  }),
  choice(
    named('strategyType'),
    {
      label: 'Strategy',
      icon: 'IconChess',
      description: 'What is to happen with the business at the account.',
    },
    options.strategyType,
    {
      CREATE: ['Create', 'sky'],
      EXPAND: ['Expand', 'green'],
      PROTECT: ['Protect', 'blue'],
      PURSUE: ['Pursue', 'orange'],
      EXIT: ['Exit', 'gray'],
    },
  ),
  choice(
    named('relationshipLevelNow'),
    { label: 'Relationship now', icon: 'IconStairs', description: 'How the customer sees us today.' },
    options.relationshipLevelNow,
    {
      VENDOR: ['Vendor', 'gray'],
      CREDIBLE_SOURCE: ['Credible source', 'sky'],
      PROBLEM_SOLVER: ['Problem solver', 'blue'],
      TRUSTED_ADVISOR: ['Trusted advisor', 'green'],
    },
  ),
  choice(
    named('relationshipLevelTarget'),
    {
      label: 'Relationship target',
      icon: 'IconStairsUp',
      description: 'How the customer should see us by the end of the period.',
    },
    options.relationshipLevelTarget,
    {
      VENDOR: ['Vendor', 'gray'],
      CREDIBLE_SOURCE: ['Credible source', 'sky'],
      PROBLEM_SOLVER: ['Problem solver', 'blue'],
      TRUSTED_ADVISOR: ['Trusted advisor', 'green'],
    },
  ),
  money(named('revenueTarget'), {
    label: 'Revenue target',
    icon: 'IconTargetArrow',
    description: 'The revenue to be reached in the period.',
  }),
];

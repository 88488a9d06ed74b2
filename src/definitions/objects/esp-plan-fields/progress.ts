import { ids } from '../../ids.ts';
import { computed, dateTime, decimal, fieldsOf, money, text, whole } from '../../support/fields.ts';
import { choice } from '../../support/options.ts';

const named = fieldsOf(ids.fields.espPlan);
const options = ids.options.espPlan;

/** Whether it goes to plan, as the app measures it. */
export const progress = [
  computed(
    money(named('revenueActual'), {
      label: 'Revenue so far',
      icon: 'IconCoins',
      description: 'The revenue of the period up to today, in the base currency.',
    }),
  ),
  computed(
    decimal(named('attainment'), {
      label: 'Attainment (%)',
      icon: 'IconPercentage',
      description: 'Revenue so far in percent of the target.',
    }),
  ),
  computed(
    whole(named('completeness'), {
      label: 'Completeness (%)',
      icon: 'IconChecklist',
      description: 'How much of what belongs in a plan is there.',
    }),
  ),
  computed(
    text(named('missingItems'), {
      label: 'What is missing',
      icon: 'IconListCheck',
      description: 'What the plan still lacks.',
    }),
  ),
  computed(
    choice(
      named('health'),
      { label: 'Health', icon: 'IconHeartbeat', description: 'Whether the plan is on track.' },
      options.health,
      {
        ON_TRACK: ['On track', 'green'],
        AT_RISK: ['At risk', 'orange'],
        OFF_TRACK: ['Off track', 'red'],
        NOT_MEASURABLE: ['Not measurable', 'gray'],
      },
    ),
  ),
  computed(
    text(named('healthReason'), {
      label: 'Health reason',
      icon: 'IconMessage2Question',
      description: 'Why the health is what it is.',
    }),
  ),
  computed(
    text(named('planProblem'), {
      label: 'Problem',
      icon: 'IconAlertTriangle',
      description: 'What is wrong with the plan, such as a second active one for the same time.',
    }),
  ),
  computed(
    dateTime(named('calculatedAt'), {
      label: 'Calculated at',
      icon: 'IconClock',
      description: 'When the figures of the plan were last calculated.',
    }),
  ),
];

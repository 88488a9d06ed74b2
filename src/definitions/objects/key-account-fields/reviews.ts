import { ids } from '../../ids.ts';
import { computed, date, dateTime, fieldsOf, json, text } from '../../support/fields.ts';
import { choice, choices } from '../../support/options.ts';
import { inverseOf } from '../../support/relations.ts';

const named = fieldsOf(ids.fields.keyAccount);
const options = ids.options.keyAccount;

/** When the account was and is to be reviewed, and its plans. */
export const reviews = [
  date(named('importanceReviewedOn'), {
    label: 'Importance reviewed on',
    icon: 'IconCalendarCheck',
    description: 'The day the importance of the account was last reviewed.',
  }),
  date(named('needsReviewedOn'), {
    label: 'Needs reviewed on',
    icon: 'IconCalendarCheck',
    description: 'The day the needs of the account were last reviewed.',
  }),
  date(named('closenessReviewedOn'), {
    label: 'Closeness reviewed on',
    icon: 'IconCalendarCheck',
    description: 'The day the relationship with the account was last reviewed.',
  }),
  computed(
    date(named('nextReviewOn'), {
      label: 'Next review',
      icon: 'IconCalendarDue',
      description: 'The earliest day a review is due.',
    }),
  ),
  computed(
    choice(
      named('reviewState'),
      {
        label: 'Review state',
        icon: 'IconCalendarStats',
        description: 'Whether the reviews are up to date, due within a week or overdue.',
      },
      options.reviewState,
      { UP_TO_DATE: ['Up to date', 'green'], DUE: ['Due', 'orange'], OVERDUE: ['Overdue', 'red'] },
    ),
  ),
  computed(
    choices(
      named('overdueReviews'),
      {
        label: 'Overdue reviews',
        icon: 'IconCalendarExclamation',
        description: 'Which of the three reviews are overdue.',
      },
      options.overdueReviews,
      {
        IMPORTANCE: ['Importance', 'purple'],
        NEEDS: ['Needs', 'blue'],
        CLOSENESS: ['Closeness', 'pink'],
      },
    ),
  ),
  text(named('reviewRemark'), {
    label: 'Review remark',
    icon: 'IconMessage',
    description: 'What the last review found, in a sentence or two.',
  }),
  computed(
    json(named('reviewMarks'), {
      label: 'Review marks',
      icon: 'IconBraces',
      description: 'For which reviews tasks were given, and which were put on the timeline.',
    }),
  ),
  computed(
    dateTime(named('settledAt'), {
      label: 'Settled at',
      icon: 'IconClock',
      description: 'When reviews, coverage and attention were last settled.',
    }),
  ),
  inverseOf(
    named('espPlans'),
    { label: 'ESP+ plans', icon: 'IconMap2', description: 'The plans for the account.' },
    { object: ids.objects.espPlan, field: ids.fields.espPlan.keyAccount },
  ),
];

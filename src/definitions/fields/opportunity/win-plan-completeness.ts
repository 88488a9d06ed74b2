import { defineField } from 'twenty-sdk/define';
import { opportunity } from '../../support/extended.ts';
import { computed, whole } from '../../support/fields.ts';

export default defineField(
  opportunity.has(
    computed(
      whole(opportunity.named('winPlanCompleteness'), {
        label: 'Win plan (%)',
        icon: 'IconListCheck',
        description: 'How much of the plan to win it is there, in percent: eight parts that count the same.',
      }),
    ),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { opportunity } from '../../support/extended.ts';
import { computed, text } from '../../support/fields.ts';

export default defineField(
  opportunity.has(
    computed(
      text(opportunity.named('decisionTold'), {
        label: 'Decision told',
        icon: 'IconMessageCheck',
        description: 'For the app itself: the decision on initiation that the timeline was told of last.',
      }),
    ),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { opportunity } from '../../support/extended.ts';
import { computed, date } from '../../support/fields.ts';

export default defineField(
  opportunity.has(
    computed(
      date(opportunity.named('learningAskedOn'), {
        label: 'Learning asked on',
        icon: 'IconCalendarQuestion',
        description: 'For the app itself: the day on which the owner was asked what was learnt.',
      }),
    ),
  ),
);

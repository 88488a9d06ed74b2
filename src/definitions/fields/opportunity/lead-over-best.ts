import { defineField } from 'twenty-sdk/define';
import { opportunity } from '../../support/extended.ts';
import { computed, decimal } from '../../support/fields.ts';

export default defineField(
  opportunity.has(
    computed(
      decimal(opportunity.named('leadOverBest'), {
        label: 'Lead over the best',
        icon: 'IconArrowsDiff',
        description: 'Our points less those of the strongest rival; below 0 they are ahead.',
      }),
    ),
  ),
);

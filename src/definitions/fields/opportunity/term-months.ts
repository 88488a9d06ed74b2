import { defineField } from 'twenty-sdk/define';
import { opportunity } from '../../support/extended.ts';
import { whole } from '../../support/fields.ts';

export default defineField(
  opportunity.has(
    whole(opportunity.named('termMonths'), {
      label: 'Term (months)',
      icon: 'IconCalendarStats',
      description:
        'For how many months the amount is, such as 36 for three years. Empty for what is bought once.',
    }),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { company } from '../../support/extended.ts';
import { computed, decimal } from '../../support/fields.ts';

export default defineField(
  company.has(
    computed(
      decimal(company.named('closenessScore'), {
        label: 'Closeness',
        icon: 'IconHeartHandshake',
        description: 'How close we are to the company, 0 to 100, from its contacts and the business with it.',
      }),
    ),
  ),
);

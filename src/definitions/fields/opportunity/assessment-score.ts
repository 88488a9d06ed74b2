import { defineField } from 'twenty-sdk/define';
import { opportunity } from '../../support/extended.ts';
import { computed, decimal } from '../../support/fields.ts';

export default defineField(
  opportunity.has(
    computed(
      decimal(opportunity.named('assessmentScore'), {
        label: 'TAS+ score',
        icon: 'IconGauge',
        description: '0 to 100, from the answers of the last round.',
      }),
    ),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { company } from '../../support/extended.ts';
import { computed, json } from '../../support/fields.ts';

export default defineField(
  company.has(
    computed(
      json(company.named('contractMemory'), {
        label: 'Contract memory',
        icon: 'IconBraces',
        description:
          'For the app itself: what the contracts of the company said when it was calculated last.',
      }),
    ),
  ),
);

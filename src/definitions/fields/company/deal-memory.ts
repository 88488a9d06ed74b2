import { defineField } from 'twenty-sdk/define';
import { company } from '../../support/extended.ts';
import { computed, json } from '../../support/fields.ts';

export default defineField(
  company.has(
    computed(
      json(company.named('dealMemory'), {
        label: 'Opportunity memory',
        icon: 'IconBraces',
        description:
          'For the app itself: what the closed opportunities of the company said when it was calculated last.',
      }),
    ),
  ),
);

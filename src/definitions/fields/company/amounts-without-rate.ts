import { defineField } from 'twenty-sdk/define';
import { company } from '../../support/extended.ts';
import { computed, text } from '../../support/fields.ts';

export default defineField(
  company.has(
    computed(
      text(company.named('amountsWithoutRate'), {
        label: 'Amounts without rate',
        icon: 'IconCoinOff',
        description:
          'What has no exchange rate and is left out of importance, so that it is at least what it says.',
      }),
    ),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { company } from '../../support/extended.ts';
import { computed, decimal } from '../../support/fields.ts';

export default defineField(
  company.has(
    computed(
      decimal(company.named('importanceScore'), {
        label: 'Importance',
        icon: 'IconTarget',
        description:
          'How much the company matters, 0 to 100, from revenue, potential, reference and winnability.',
      }),
    ),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { company } from '../../support/extended.ts';
import { money } from '../../support/fields.ts';

export default defineField(
  company.has(
    money(company.named('potentialAnnualValue'), {
      label: 'Potential per year',
      icon: 'IconCoins',
      description: 'What the company could spend with us in a year, as far as we know.',
    }),
  ),
);

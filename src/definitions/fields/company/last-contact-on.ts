import { defineField } from 'twenty-sdk/define';
import { company } from '../../support/extended.ts';
import { computed, date } from '../../support/fields.ts';

export default defineField(
  company.has(
    computed(
      date(company.named('lastContactOn'), {
        label: 'Last contact',
        icon: 'IconCalendarHeart',
        description:
          'The last day on which anybody there met us or wrote to us. What we sent does not count.',
      }),
    ),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { person } from '../../support/extended.ts';
import { computed, date } from '../../support/fields.ts';

export default defineField(
  person.has(
    computed(
      date(person.named('lastContactOn'), {
        label: 'Last contact',
        icon: 'IconCalendarHeart',
        description: 'The last day on which this person met us or wrote to us. What we sent does not count.',
      }),
    ),
  ),
);

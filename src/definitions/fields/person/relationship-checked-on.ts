import { defineField } from 'twenty-sdk/define';
import { person } from '../../support/extended.ts';
import { date } from '../../support/fields.ts';

export default defineField(
  person.has(
    date(person.named('relationshipCheckedOn'), {
      label: 'Coverage checked',
      icon: 'IconCalendarCheck',
      description:
        'The day someone last vouched for the coverage. Without it the coverage counts for nothing.',
    }),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { opportunity } from '../../support/extended.ts';
import { date } from '../../support/fields.ts';

export default defineField(
  opportunity.has(
    date(opportunity.named('closedOn'), {
      label: 'Closed on',
      icon: 'IconCalendarCheck',
      description:
        'The day on which it was won or lost. Filled in when it closes, cleared when it is opened again; correct it when it is wrong.',
    }),
  ),
);

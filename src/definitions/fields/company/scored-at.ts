import { defineField } from 'twenty-sdk/define';
import { company } from '../../support/extended.ts';
import { computed, dateTime } from '../../support/fields.ts';

export default defineField(
  company.has(
    computed(
      dateTime(company.named('scoredAt'), {
        label: 'Scored at',
        icon: 'IconClock',
        description: 'When the scores of the company were last calculated.',
      }),
    ),
  ),
);

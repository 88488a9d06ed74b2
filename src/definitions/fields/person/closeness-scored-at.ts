import { defineField } from 'twenty-sdk/define';
import { person } from '../../support/extended.ts';
import { computed, dateTime } from '../../support/fields.ts';

export default defineField(
  person.has(
    computed(
      dateTime(person.named('closenessScoredAt'), {
        label: 'Closeness scored at',
        icon: 'IconClock',
        description: 'When the closeness of this person was last calculated.',
      }),
    ),
  ),
);

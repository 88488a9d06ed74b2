import { defineField } from 'twenty-sdk/define';
import { person } from '../../support/extended.ts';
import { computed, decimal } from '../../support/fields.ts';

export default defineField(
  person.has(
    computed(
      decimal(person.named('closeness'), {
        label: 'Closeness',
        icon: 'IconHeartHandshake',
        description: 'How close we are to this person, 0 to 100.',
      }),
    ),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { opportunity } from '../../support/extended.ts';
import { computed, flag } from '../../support/fields.ts';

export default defineField(
  opportunity.has(
    computed(
      flag(
        opportunity.named('withoutContract'),
        {
          label: 'Won without contract',
          icon: 'IconFileOff',
          description: 'For the app itself: whether it is won and no contract stands for it.',
        },
        false,
      ),
    ),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { opportunity } from '../../support/extended.ts';
import { text } from '../../support/fields.ts';

export default defineField(
  opportunity.has(
    text(opportunity.named('initiationNote'), {
      label: 'Initiation note',
      icon: 'IconMessage2',
      description: 'What who decided on the initiation said.',
    }),
  ),
);

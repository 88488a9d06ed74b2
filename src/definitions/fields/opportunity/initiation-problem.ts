import { defineField } from 'twenty-sdk/define';
import { opportunity } from '../../support/extended.ts';
import { computed, text } from '../../support/fields.ts';

export default defineField(
  opportunity.has(
    computed(
      text(opportunity.named('initiationProblem'), {
        label: 'Initiation problem',
        icon: 'IconAlertTriangle',
        description: 'What was missing when the initiation was decided.',
      }),
    ),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { opportunity } from '../../support/extended.ts';
import { computed, json } from '../../support/fields.ts';

export default defineField(
  opportunity.has(
    computed(
      json(opportunity.named('assessmentMarks'), {
        label: 'Assessment marks',
        icon: 'IconBookmark',
        description: 'What was asked and told about its assessments; kept by the app.',
      }),
    ),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { opportunity } from '../../support/extended.ts';
import { text } from '../../support/fields.ts';

export default defineField(
  opportunity.has(
    text(opportunity.named('insightGained'), {
      label: 'Insight gained',
      icon: 'IconBulb',
      description: 'What this opportunity taught us about what the company will need.',
    }),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { opportunity } from '../../support/extended.ts';
import { text } from '../../support/fields.ts';

export default defineField(
  opportunity.has(
    text(opportunity.named('winTheme'), {
      label: 'Win theme',
      icon: 'IconQuote',
      description: 'Why this customer should choose us, in one sentence.',
    }),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { company } from '../../support/extended.ts';
import { computed, text } from '../../support/fields.ts';

export default defineField(
  company.has(
    computed(
      text(company.named('countedRecords'), {
        label: 'Counted records',
        icon: 'IconListCheck',
        description: 'For the app itself: which records, in which version, the last calculation saw.',
      }),
    ),
  ),
);

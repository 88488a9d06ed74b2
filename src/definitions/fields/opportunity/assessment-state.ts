import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { computed } from '../../support/fields.ts';
import { choice } from '../../support/options.ts';

export default defineField(
  opportunity.has(
    computed(
      choice(
        opportunity.named('assessmentState'),
        {
          label: 'TAS+ state',
          icon: 'IconProgressCheck',
          description: 'Whether the last round of TAS+ still holds.',
        },
        ids.options.opportunity.assessmentState,
        {
          NONE: ['None', 'gray'],
          CURRENT: ['Current', 'green'],
          DUE: ['Due', 'orange'],
          OVERDUE: ['Overdue', 'red'],
        },
      ),
    ),
  ),
);

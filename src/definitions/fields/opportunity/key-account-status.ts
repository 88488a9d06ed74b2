import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { computed } from '../../support/fields.ts';
import { choiceFrom } from '../../support/options.ts';
import { standing } from '../../support/status.ts';

/** Here as well as on the company, because a list can't be filtered by a field of what its records belong to. */
export default defineField(
  opportunity.has(
    computed(
      choiceFrom(
        'NONE',
        opportunity.named('keyAccountStatus'),
        {
          label: 'Key account',
          icon: 'IconCrown',
          description: 'Where the company of the deal stands among the key accounts.',
        },
        ids.options.opportunity.keyAccountStatus,
        { NONE: ['None', 'gray'], ...standing },
      ),
    ),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { company } from '../../support/extended.ts';
import { computed } from '../../support/fields.ts';
import { choiceFrom } from '../../support/options.ts';
import { standing } from '../../support/status.ts';

export default defineField(
  company.has(
    computed(
      choiceFrom(
        'NONE',
        company.named('keyAccountStatus'),
        {
          label: 'Key account',
          icon: 'IconCrown',
          description: 'Where the company stands among the key accounts.',
        },
        ids.options.company.keyAccountStatus,
        { NONE: ['None', 'gray'], ...standing },
      ),
    ),
  ),
);

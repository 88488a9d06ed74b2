import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { company } from '../../support/extended.ts';
import { computed } from '../../support/fields.ts';
import { choiceFrom } from '../../support/options.ts';

export default defineField(
  company.has(
    computed(
      choiceFrom(
        'UNKNOWN',
        company.named('relationshipState'),
        {
          label: 'Relationship',
          icon: 'IconActivity',
          description: 'Whether we have been in touch as often as usual, or have fallen silent.',
        },
        ids.options.company.relationshipState,
        {
          ACTIVE: ['Active', 'green'],
          COOLING: ['Cooling', 'orange'],
          DORMANT: ['Dormant', 'red'],
          UNKNOWN: ['Unknown', 'gray'],
        },
      ),
    ),
  ),
);

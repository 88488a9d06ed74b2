import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { choice } from '../../support/options.ts';

export default defineField(
  opportunity.has(
    choice(
      opportunity.named('initiation'),
      {
        label: 'Initiation',
        icon: 'IconGavel',
        description: 'The review a deal of the full process passes before work starts.',
      },
      ids.options.opportunity.initiation,
      {
        NOT_REQUIRED: ['Not required', 'gray'],
        PENDING: ['Pending', 'orange'],
        APPROVED: ['Approved', 'green'],
        REJECTED: ['Rejected', 'red'],
      },
    ),
  ),
);

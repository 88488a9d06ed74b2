import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { choice } from '../../support/options.ts';

export default defineField(
  opportunity.has(
    choice(
      opportunity.named('closenessOutcome'),
      {
        label: 'Closeness outcome',
        icon: 'IconHeartHandshake',
        description: 'What this opportunity, won or lost, did to our relationship with the company.',
      },
      ids.options.opportunity.closenessOutcome,
      { IMPROVED: ['Improved', 'green'], SAME: ['Same', 'blue'], WORSENED: ['Worsened', 'red'] },
    ),
  ),
);

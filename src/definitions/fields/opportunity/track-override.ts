import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { choice } from '../../support/options.ts';

export default defineField(
  opportunity.has(
    choice(
      opportunity.named('trackOverride'),
      {
        label: 'Track set by hand',
        icon: 'IconRoute',
        description: 'Which process it takes whatever its amount; empty goes by the amount.',
      },
      ids.options.opportunity.trackOverride,
      { FULL_PROCESS: ['Full process', 'blue'], GREEN_CHANNEL: ['Green channel', 'green'] },
    ),
  ),
);

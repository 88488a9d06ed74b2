import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { computed } from '../../support/fields.ts';
import { choice } from '../../support/options.ts';

export default defineField(
  opportunity.has(
    computed(
      choice(
        opportunity.named('salesTrack'),
        {
          label: 'Sales track',
          icon: 'IconRoute',
          description:
            'Whether the size of the deal calls for the full process or the green channel will do; unknown while its amount has no exchange rate.',
        },
        ids.options.opportunity.salesTrack,
        {
          GREEN_CHANNEL: ['Green channel', 'green'],
          FULL_PROCESS: ['Full process', 'purple'],
          UNKNOWN: ['Unknown', 'gray'],
        },
      ),
    ),
  ),
);

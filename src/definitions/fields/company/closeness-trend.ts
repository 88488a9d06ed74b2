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
        company.named('closenessTrend'),
        {
          label: 'Trend',
          icon: 'IconTrendingUp',
          description: 'Where closeness is going, against the month before: five points or more count.',
        },
        ids.options.company.closenessTrend,
        {
          RISING: ['Rising', 'green'],
          STEADY: ['Steady', 'blue'],
          FALLING: ['Falling', 'red'],
          UNKNOWN: ['Unknown', 'gray'],
        },
      ),
    ),
  ),
);

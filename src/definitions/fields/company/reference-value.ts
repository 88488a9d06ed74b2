import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { company } from '../../support/extended.ts';
import { rating } from '../../support/options.ts';

export default defineField(
  company.has(
    rating(
      company.named('referenceValue'),
      {
        label: 'Reference value',
        icon: 'IconStar',
        description: 'How much other customers look to this company: five stars move a market.',
      },
      ids.options.company.referenceValue,
    ),
  ),
);

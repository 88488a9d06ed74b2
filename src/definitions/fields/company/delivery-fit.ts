import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { company } from '../../support/extended.ts';
import { rating } from '../../support/options.ts';

export default defineField(
  company.has(
    rating(
      company.named('deliveryFit'),
      {
        label: 'Delivery fit',
        icon: 'IconTool',
        description: 'How well we can do what this company needs: five stars is our best work.',
      },
      ids.options.company.deliveryFit,
    ),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { company } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  company.has(
    inverseOf(
      company.named('closenessScores'),
      {
        label: 'Closeness history',
        icon: 'IconChartLine',
        description: 'The closeness of the company, month by month.',
      },
      { object: ids.objects.closenessScore, field: ids.fields.closenessScore.company },
    ),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { company } from '../../support/extended.ts';
import { refersTo } from '../../support/relations.ts';

export default defineField(
  company.has(
    refersTo(
      company.named('scoringPolicy'),
      {
        label: 'Scoring policy',
        icon: 'IconScale',
        description: 'The policy that scores this company; the default one when empty.',
      },
      { object: ids.objects.scoringPolicy, field: ids.fields.scoringPolicy.companies },
    ),
  ),
);

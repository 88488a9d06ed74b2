import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  opportunity.has(
    inverseOf(
      opportunity.named('dealAssessments'),
      {
        label: 'TAS+ rounds',
        icon: 'IconChecklist',
        description: 'The rounds in which the deal was assessed.',
      },
      { object: ids.objects.dealAssessment, field: ids.fields.dealAssessment.opportunity },
    ),
  ),
);

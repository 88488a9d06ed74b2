import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  opportunity.has(
    inverseOf(
      opportunity.named('decisionCriteria'),
      { label: 'Decision criteria', icon: 'IconListDetails', description: 'What the customer decides by.' },
      { object: ids.objects.decisionCriterion, field: ids.fields.decisionCriterion.opportunity },
    ),
  ),
);

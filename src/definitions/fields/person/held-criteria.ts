import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { person } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  person.has(
    inverseOf(
      person.named('heldCriteria'),
      {
        label: 'Decision criteria',
        icon: 'IconListDetails',
        description: 'What this person decides deals by.',
      },
      { object: ids.objects.decisionCriterion, field: ids.fields.decisionCriterion.heldBy },
    ),
  ),
);

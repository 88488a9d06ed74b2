import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { workspaceMember } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  workspaceMember.has(
    inverseOf(
      workspaceMember.named('dealAssessments'),
      {
        label: 'Deal assessments',
        icon: 'IconChecklist',
        description: 'The rounds of TAS+ that this member answered.',
      },
      { object: ids.objects.dealAssessment, field: ids.fields.dealAssessment.assessedBy },
    ),
  ),
);

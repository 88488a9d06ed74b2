import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { workspaceMember } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  workspaceMember.has(
    inverseOf(
      workspaceMember.named('ownedEspPlans'),
      { label: 'ESP+ plans', icon: 'IconMap2', description: 'The ESP+ plans this member writes.' },
      { object: ids.objects.espPlan, field: ids.fields.espPlan.owner },
    ),
  ),
);

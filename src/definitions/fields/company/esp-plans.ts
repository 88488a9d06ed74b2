import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { company } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  company.has(
    inverseOf(
      company.named('espPlans'),
      { label: 'ESP+ plans', icon: 'IconMap2', description: 'The ESP+ plans for the company.' },
      { object: ids.objects.espPlan, field: ids.fields.espPlan.company },
    ),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { company } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  company.has(
    inverseOf(
      company.named('accountNeeds'),
      { label: 'Needs', icon: 'IconPuzzle', description: 'What the company will need, near and far.' },
      { object: ids.objects.accountNeed, field: ids.fields.accountNeed.company },
    ),
  ),
);

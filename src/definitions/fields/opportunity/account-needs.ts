import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  opportunity.has(
    inverseOf(
      opportunity.named('accountNeeds'),
      { label: 'Needs', icon: 'IconPuzzle', description: 'The needs that became this opportunity.' },
      { object: ids.objects.accountNeed, field: ids.fields.accountNeed.opportunity },
    ),
  ),
);

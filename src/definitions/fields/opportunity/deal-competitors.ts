import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  opportunity.has(
    inverseOf(
      opportunity.named('dealCompetitors'),
      { label: 'Rivals', icon: 'IconSwords', description: 'Whom we meet in this deal.' },
      { object: ids.objects.dealCompetitor, field: ids.fields.dealCompetitor.opportunity },
    ),
  ),
);

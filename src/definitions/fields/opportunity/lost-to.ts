import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { refersTo } from '../../support/relations.ts';

export default defineField(
  opportunity.has(
    refersTo(
      opportunity.named('lostTo'),
      { label: 'Lost to', icon: 'IconSwords', description: 'Who won it instead of us.' },
      { object: ids.objects.competitor, field: ids.fields.competitor.lostDeals },
    ),
  ),
);

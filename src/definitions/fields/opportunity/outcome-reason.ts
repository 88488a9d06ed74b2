import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { choice } from '../../support/options.ts';

export default defineField(
  opportunity.has(
    choice(
      opportunity.named('outcomeReason'),
      { label: 'Outcome reason', icon: 'IconHelpHexagon', description: 'What decided it.' },
      ids.options.opportunity.outcomeReason,
      {
        PRICE: ['Price', 'orange'],
        FIT: ['Fit', 'blue'],
        RELATIONSHIP: ['Relationship', 'pink'],
        TIMING: ['Timing', 'yellow'],
        NO_DECISION: ['No decision', 'purple'],
        OTHER: ['Other', 'gray'],
      },
    ),
  ),
);

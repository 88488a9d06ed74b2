import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { choice } from '../../support/options.ts';

export default defineField(
  opportunity.has(
    choice(
      opportunity.named('competitiveStrategy'),
      {
        label: 'Competitive strategy',
        icon: 'IconChess',
        description: 'How we mean to win it against the others.',
      },
      ids.options.opportunity.competitiveStrategy,
      {
        FRONTAL: ['Frontal', 'red'],
        FLANKING: ['Flanking', 'orange'],
        FRAGMENT: ['Fragment', 'yellow'],
        DEFEND: ['Defend', 'blue'],
        DEVELOP: ['Develop', 'green'],
      },
    ),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { person } from '../../support/extended.ts';
import { choice } from '../../support/options.ts';

export default defineField(
  person.has(
    choice(
      person.named('buyingRole'),
      {
        label: 'Buying role',
        icon: 'IconGavel',
        description: 'The part this person plays when their company buys.',
      },
      ids.options.person.buyingRole,
      {
        USER: ['User', 'sky'],
        EVALUATOR: ['Evaluator', 'blue'],
        DECISION_MAKER: ['Decision maker', 'purple'],
        APPROVER: ['Approver', 'pink'],
      },
    ),
  ),
);

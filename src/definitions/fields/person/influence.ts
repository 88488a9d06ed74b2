import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { person } from '../../support/extended.ts';
import { choice } from '../../support/options.ts';

export default defineField(
  person.has(
    choice(
      person.named('influence'),
      {
        label: 'Influence',
        icon: 'IconAffiliate',
        description: 'How much weight this person carries inside their company.',
      },
      ids.options.person.influence,
      {
        INNER_CIRCLE: ['Inner circle', 'purple'],
        POLITICAL_STRUCTURE: ['Political structure', 'blue'],
        OUTSIDE: ['Outside', 'gray'],
      },
    ),
  ),
);

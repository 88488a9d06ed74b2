import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { person } from '../../support/extended.ts';
import { choice } from '../../support/options.ts';

export default defineField(
  person.has(
    choice(
      person.named('supportLevel'),
      { label: 'Support', icon: 'IconThumbUp', description: 'How this person stands towards us.' },
      ids.options.person.supportLevel,
      {
        MENTOR: ['Mentor', 'green'],
        SUPPORTER: ['Supporter', 'turquoise'],
        NEUTRAL: ['Neutral', 'gray'],
        NON_SUPPORTER: ['Non-supporter', 'orange'],
        ENEMY: ['Enemy', 'red'],
      },
    ),
  ),
);

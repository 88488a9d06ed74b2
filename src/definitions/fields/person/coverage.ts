import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { person } from '../../support/extended.ts';
import { choice } from '../../support/options.ts';

export default defineField(
  person.has(
    choice(
      person.named('coverage'),
      {
        label: 'Coverage',
        icon: 'IconHeartHandshake',
        description: 'How well someone of ours knows this person, as of the day it was checked.',
      },
      ids.options.person.coverage,
      {
        IN_DEPTH: ['In depth', 'green'],
        MULTIPLE_CONTACTS: ['Multiple contacts', 'blue'],
        BRIEF_CONTACT: ['Brief contact', 'yellow'],
        NO_CONTACT: ['No contact', 'gray'],
      },
    ),
  ),
);

import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { person } from '../../support/extended.ts';
import { refersTo } from '../../support/relations.ts';

export default defineField(
  person.has(
    refersTo(
      person.named('reportsTo'),
      {
        label: 'Reports to',
        icon: 'IconHierarchy',
        description: 'Whom this person reports to at the customer.',
      },
      { object: person.universalIdentifier, field: ids.fields.person.reports },
    ),
  ),
);

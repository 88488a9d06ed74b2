import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { person } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  person.has(
    inverseOf(
      person.named('reports'),
      {
        label: 'Reports',
        icon: 'IconHierarchy',
        description: 'The people at the customer who report to this person.',
      },
      { object: person.universalIdentifier, field: ids.fields.person.reportsTo },
    ),
  ),
);

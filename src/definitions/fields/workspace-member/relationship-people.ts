import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { person, workspaceMember } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  workspaceMember.has(
    inverseOf(
      workspaceMember.named('relationshipPeople'),
      {
        label: 'Relationships',
        icon: 'IconHeartHandshake',
        description: 'The people whose relationship this member keeps.',
      },
      { object: person.universalIdentifier, field: ids.fields.person.relationshipOwner },
    ),
  ),
);

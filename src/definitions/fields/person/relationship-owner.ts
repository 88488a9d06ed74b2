import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { person, workspaceMember } from '../../support/extended.ts';
import { refersTo } from '../../support/relations.ts';

export default defineField(
  person.has(
    refersTo(
      person.named('relationshipOwner'),
      {
        label: 'Contact owner',
        icon: 'IconUser',
        description: 'Who of us keeps the relationship with this person.',
      },
      { object: workspaceMember.universalIdentifier, field: ids.fields.workspaceMember.relationshipPeople },
    ),
  ),
);

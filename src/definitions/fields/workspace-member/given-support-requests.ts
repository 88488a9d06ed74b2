import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { workspaceMember } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  workspaceMember.has(
    inverseOf(
      workspaceMember.named('givenSupportRequests'),
      { label: 'Support given', icon: 'IconLifebuoy', description: 'The help this member gives.' },
      { object: ids.objects.supportRequest, field: ids.fields.supportRequest.supporter },
    ),
  ),
);

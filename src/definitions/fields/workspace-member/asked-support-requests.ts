import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { workspaceMember } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  workspaceMember.has(
    inverseOf(
      workspaceMember.named('askedSupportRequests'),
      { label: 'Support asked for', icon: 'IconLifebuoy', description: 'The help this member asked for.' },
      { object: ids.objects.supportRequest, field: ids.fields.supportRequest.requestedBy },
    ),
  ),
);

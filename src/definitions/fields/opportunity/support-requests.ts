import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  opportunity.has(
    inverseOf(
      opportunity.named('supportRequests'),
      {
        label: 'Support requests',
        icon: 'IconLifebuoy',
        description: 'The help that was asked for this opportunity.',
      },
      { object: ids.objects.supportRequest, field: ids.fields.supportRequest.opportunity },
    ),
  ),
);

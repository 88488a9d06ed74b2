import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { company } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  company.has(
    inverseOf(
      company.named('supportRequests'),
      {
        label: 'Support requests',
        icon: 'IconLifebuoy',
        description: 'The help that was asked for the company.',
      },
      { object: ids.objects.supportRequest, field: ids.fields.supportRequest.company },
    ),
  ),
);

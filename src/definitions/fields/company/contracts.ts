import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { company } from '../../support/extended.ts';
import { inverseOf } from '../../support/relations.ts';

export default defineField(
  company.has(
    inverseOf(
      company.named('contracts'),
      { label: 'Contracts', icon: 'IconFileDescription', description: 'The contracts with the company.' },
      { object: ids.objects.contract, field: ids.fields.contract.company },
    ),
  ),
);

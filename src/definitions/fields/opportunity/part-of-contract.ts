import { defineField } from 'twenty-sdk/define';
import { ids } from '../../ids.ts';
import { opportunity } from '../../support/extended.ts';
import { refersTo } from '../../support/relations.ts';

export default defineField(
  opportunity.has(
    refersTo(
      opportunity.named('partOfContract'),
      {
        label: 'Part of contract',
        icon: 'IconFileSymlink',
        description:
          'The contract that this deal extends or renews, whose amount includes it. It is then counted through the contract only.',
      },
      { object: ids.objects.contract, field: ids.fields.contract.includedDeals },
    ),
  ),
);

import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { fieldsView } from '../support/record-pages.ts';

export default defineView(
  fieldsView({
    view: ids.recordPages.salesCredit.view,
    object: ids.objects.salesCredit,
    objectFields: ids.fields.salesCredit,
    name: 'Sales credit fields',
    groups: {
      credit: { name: 'Credit', fields: ['member', 'creditRole', 'share', 'amount', 'creditState'] },
      basis: {
        name: 'Basis',
        fields: ['contract', 'opportunity', 'termStartsOn', 'company', 'keyAccount', 'creditedOn', 'quarter'],
      },
    },
  }),
);

import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { fieldsView } from '../support/record-pages.ts';

export default defineView(
  fieldsView({
    view: ids.recordPages.contract.view,
    object: ids.objects.contract,
    objectFields: ids.fields.contract,
    name: 'Contract fields',
    groups: {
      agreement: {
        name: 'Agreement',
        fields: [
          'company',
          'opportunity',
          'includedDeals',
          'amount',
          'amountPer',
          'amountFrom',
          'status',
          'signedOn',
        ],
      },
      term: {
        name: 'Term',
        fields: ['startsOn', 'endsOn', 'terminatedOn', 'autoRenews', 'renewalMonths', 'noticeMonths'],
      },
      renewal: {
        name: 'Renewal',
        fields: ['renewalState', 'noticeBy', 'renewals', 'renewedOn'],
      },
      people: { name: 'People', fields: ['owner'] },
    },
  }),
);

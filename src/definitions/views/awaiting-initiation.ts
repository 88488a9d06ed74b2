import { AggregateOperations, defineView, ViewFilterOperand, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { allOf, opportunityView } from '../support/opportunity-views.ts';

const identifiers = ids.views.awaitingInitiation;

export default defineView({
  ...opportunityView({
    identifiers,
    name: 'Awaiting initiation',
    icon: 'IconGavel',
    position: 10,
    columns: {
      name: { width: 220, total: AggregateOperations.COUNT },
      company: { width: 170 },
      amount: { width: 130 },
      stage: { width: 130 },
      closeDate: { width: 180 },
      owner: { width: 150 },
      salesTrack: { width: 140 },
      initiation: { width: 140 },
    },
    sorts: { amount: ViewSortDirection.DESC },
  }),
  filters: allOf(identifiers.filters, [
    { field: 'initiation', operand: ViewFilterOperand.IS, value: ['PENDING'] },
  ]),
});

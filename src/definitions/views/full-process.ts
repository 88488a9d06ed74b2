import { AggregateOperations, defineView, ViewFilterOperand, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { allOf, opportunityView } from '../support/opportunity-views.ts';

const identifiers = ids.views.fullProcess;

export default defineView({
  ...opportunityView({
    identifiers,
    name: 'Full process',
    icon: 'IconRoute',
    position: 11,
    columns: {
      name: { width: 220, total: AggregateOperations.COUNT },
      company: { width: 170 },
      amount: { width: 130 },
      stage: { width: 130 },
      initiation: { width: 140 },
      closeDate: { width: 180 },
      owner: { width: 150 },
    },
    sorts: { closeDate: ViewSortDirection.ASC },
  }),
  filters: allOf(identifiers.filters, [
    { field: 'salesTrack', operand: ViewFilterOperand.IS, value: ['FULL_PROCESS'] },
  ]),
});

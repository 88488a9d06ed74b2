import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { opportunities } from '../support/listed.ts';
import { isEmpty, isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

export default defineView(
  listView({
    ...opportunities,
    view: ids.views.dealsToStop,
    name: 'Deals to stop',
    icon: 'IconHandStop',
    position: 22,
    columns: {
      name: { width: 220, total: AggregateOperations.COUNT },
      company: { width: 170 },
      amount: { width: 130 },
      stage: { width: 130 },
      assessmentVerdict: { width: 120 },
      assessmentScore: { width: 110 },
      assessmentState: { width: 120 },
      leadOverBest: { width: 140 },
      closeDate: { width: 150 },
      owner: { width: 150 },
    },
    sorts: { amount: ViewSortDirection.DESC },
    filters: { verdict: isOneOf('assessmentVerdict', 'STOP'), open: isEmpty('closedOn') },
  }),
);

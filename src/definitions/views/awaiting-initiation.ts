import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { opportunities } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

export default defineView(
  listView({
    ...opportunities,
    view: ids.views.awaitingInitiation,
    name: 'Awaiting initiation',
    icon: 'IconGavel',
    position: 10,
    columns: {
      name: { width: 220, total: AggregateOperations.COUNT },
      company: { width: 170 },
      amount: { width: 130 },
      assessmentVerdict: { width: 120 },
      assessmentScore: { width: 110 },
      leadOverBest: { width: 140 },
      winPlanCompleteness: { width: 130 },
      closeDate: { width: 180 },
      stage: { width: 130 },
      owner: { width: 150 },
    },
    sorts: { amount: ViewSortDirection.DESC },
    filters: { initiation: isOneOf('initiation', 'PENDING') },
  }),
);

import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { opportunities } from '../support/listed.ts';
import { isEmpty } from '../support/view-filters.ts';
import { boardOf, listView, WITHOUT_VALUE } from '../support/views.ts';

export default defineView(
  boardOf(
    ids.fields.opportunity.assessmentVerdict,
    ['GO', 'IMPROVE', 'STOP', WITHOUT_VALUE],
    listView({
      ...opportunities,
      view: ids.views.dealsByVerdict,
      name: 'Deals by verdict',
      icon: 'IconLayoutKanban',
      position: 23,
      columns: {
        name: { width: 220, total: AggregateOperations.COUNT },
        company: { width: 170 },
        amount: { width: 130 },
        assessmentScore: { width: 110 },
        assessmentState: { width: 120 },
        leadOverBest: { width: 140 },
        closeDate: { width: 150 },
      },
      sorts: { amount: ViewSortDirection.DESC },
      filters: { open: isEmpty('closedOn') },
    }),
  ),
);

import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { accountNeeds } from '../support/listed.ts';
import { isShownRecord } from '../support/view-filters.ts';
import { listView, tableOnPage } from '../support/views.ts';

export default defineView(
  tableOnPage(
    listView({
      ...accountNeeds,
      identifiers: ids.pageTables.espPlan.needs,
      name: 'Needs of a plan',
      icon: 'IconPuzzle',
      position: 0,
      columns: {
        need: { width: 260, total: AggregateOperations.COUNT },
        horizon: { width: 150 },
        expectedOn: { width: 130 },
        estimatedValue: { width: 140 },
        capability: { width: 130 },
        resourceGap: { width: 220 },
        needState: { width: 120 },
        owner: { width: 150 },
      },
      sorts: { horizon: ViewSortDirection.ASC, estimatedValue: ViewSortDirection.DESC },
      filters: { shown: isShownRecord('espPlan') },
    }),
  ),
);

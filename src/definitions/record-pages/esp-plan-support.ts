import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { supportRequests } from '../support/listed.ts';
import { isShownRecord } from '../support/view-filters.ts';
import { listView, tableOnPage } from '../support/views.ts';

export default defineView(
  tableOnPage(
    listView({
      ...supportRequests,
      identifiers: ids.pageTables.espPlan.support,
      name: 'Support for a plan',
      icon: 'IconLifebuoy',
      position: 0,
      columns: {
        name: { width: 240, total: AggregateOperations.COUNT },
        supportState: { width: 130 },
        priority: { width: 150 },
        helpType: { width: 130 },
        neededBy: { width: 130 },
        supporter: { width: 150 },
        outcome: { width: 120 },
      },
      sorts: { priority: ViewSortDirection.DESC },
      filters: { shown: isShownRecord('espPlan') },
    }),
  ),
);

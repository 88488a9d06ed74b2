import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { espPlans } from '../support/listed.ts';
import { isShownRecord } from '../support/view-filters.ts';
import { listView, tableOnPage } from '../support/views.ts';

export default defineView(
  tableOnPage(
    listView({
      ...espPlans,
      identifiers: ids.pageTables.keyAccount.plans,
      name: 'Plans of an account',
      icon: 'IconMap2',
      position: 0,
      columns: {
        name: { width: 240, total: AggregateOperations.COUNT },
        status: { width: 120 },
        health: { width: 120 },
        attainment: { width: 150 },
        completeness: { width: 150 },
        periodEndsOn: { width: 130 },
        owner: { width: 150 },
        revision: { width: 100 },
      },
      sorts: { periodEndsOn: ViewSortDirection.DESC },
      filters: { shown: isShownRecord('keyAccount') },
    }),
  ),
);

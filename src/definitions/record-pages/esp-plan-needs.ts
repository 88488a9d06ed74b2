import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { needsTable } from '../support/page-tables.ts';
import { isShownRecord } from '../support/view-filters.ts';
import { listView, tableOnPage } from '../support/views.ts';

export default defineView(
  tableOnPage(
    listView({
      ...needsTable,
      view: ids.pageTables.espPlan.needs,
      name: 'Needs of a plan',
      filters: { shown: isShownRecord('espPlan') },
    }),
  ),
);

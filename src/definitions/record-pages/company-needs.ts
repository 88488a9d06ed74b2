import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { needsTable } from '../support/page-tables.ts';
import { isShownRecord } from '../support/view-filters.ts';
import { listView, tableOnPage } from '../support/views.ts';

export default defineView(
  tableOnPage(
    listView({
      ...needsTable,
      view: ids.pageTables.company.needs,
      name: 'Needs of a company',
      filters: { shown: isShownRecord('company') },
    }),
  ),
);

import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { contractsTable } from '../support/page-tables.ts';
import { isShownRecord } from '../support/view-filters.ts';
import { listView, tableOnPage } from '../support/views.ts';

export default defineView(
  tableOnPage(
    listView({
      ...contractsTable,
      view: ids.pageTables.company.contracts,
      name: 'Contracts of a company',
      filters: { shown: isShownRecord('company') },
    }),
  ),
);

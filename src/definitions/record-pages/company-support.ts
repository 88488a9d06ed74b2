import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { supportTable } from '../support/page-tables.ts';
import { isShownRecord } from '../support/view-filters.ts';
import { listView, tableOnPage } from '../support/views.ts';

export default defineView(
  tableOnPage(
    listView({
      ...supportTable,
      view: ids.pageTables.company.support,
      name: 'Support for a company',
      filters: { shown: isShownRecord('company') },
    }),
  ),
);

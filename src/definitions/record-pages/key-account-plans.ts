import { defineView } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { plansTable } from '../support/page-tables.ts';
import { isShownRecord } from '../support/view-filters.ts';
import { listView, tableOnPage } from '../support/views.ts';

export default defineView(
  tableOnPage(
    listView({
      ...plansTable,
      view: ids.pageTables.keyAccount.plans,
      name: 'Plans of an account',
      filters: { shown: isShownRecord('keyAccount') },
    }),
  ),
);

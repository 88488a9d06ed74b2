import { defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { creditsTable } from '../support/page-tables.ts';
import { isShownRecord } from '../support/view-filters.ts';
import { listView, tableOnPage } from '../support/views.ts';

export default defineView(
  tableOnPage(
    listView({
      ...creditsTable,
      view: ids.pageTables.keyAccount.credits,
      name: 'Credits of an account',
      sorts: { creditedOn: ViewSortDirection.DESC },
      filters: { shown: isShownRecord('keyAccount') },
    }),
  ),
);

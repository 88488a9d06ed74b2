import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { salesCredits } from '../support/listed.ts';
import { isShownRecord } from '../support/view-filters.ts';
import { listView, tableOnPage } from '../support/views.ts';

export default defineView(
  tableOnPage(
    listView({
      ...salesCredits,
      identifiers: ids.pageTables.keyAccount.credits,
      name: 'Credits of an account',
      icon: 'IconCoins',
      position: 0,
      columns: {
        name: { width: 260, total: AggregateOperations.COUNT },
        member: { width: 150 },
        creditRole: { width: 140 },
        share: { width: 100 },
        amount: { width: 140 },
        creditState: { width: 120 },
        creditedOn: { width: 130 },
      },
      sorts: { creditedOn: ViewSortDirection.DESC },
      filters: { shown: isShownRecord('keyAccount') },
    }),
  ),
);

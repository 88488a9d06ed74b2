import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { salesCredits } from '../support/listed.ts';
import { isShownRecord } from '../support/view-filters.ts';
import { listView, tableOnPage } from '../support/views.ts';

export default defineView(
  tableOnPage(
    listView({
      ...salesCredits,
      identifiers: ids.pageTables.contract.credits,
      name: 'Credits of a contract',
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
      sorts: { creditRole: ViewSortDirection.ASC },
      filters: { shown: isShownRecord('contract') },
    }),
  ),
);

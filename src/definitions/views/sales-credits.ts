import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { salesCredits } from '../support/listed.ts';
import { indexOf, listView } from '../support/views.ts';

/** The last quarter first, in each the credits of a member together. */
export default defineView(
  indexOf(
    listView({
      ...salesCredits,
      view: ids.views.salesCredits,
      name: 'Sales credits',
      icon: 'IconCoins',
      position: 0,
      columns: {
        name: { width: 280, total: AggregateOperations.COUNT },
        quarter: { width: 110 },
        member: { width: 150 },
        creditRole: { width: 140 },
        share: { width: 100 },
        amount: { width: 140 },
        creditState: { width: 120 },
        creditedOn: { width: 130 },
        keyAccount: { width: 170 },
        contract: { width: 220 },
      },
      sorts: {
        quarter: ViewSortDirection.DESC,
        member: ViewSortDirection.ASC,
        creditedOn: ViewSortDirection.DESC,
      },
    }),
  ),
);

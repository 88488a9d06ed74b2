import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { salesCredits } from '../support/listed.ts';
import { isThisQuarter } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** The current quarter, the credits of each member together. */
export default defineView(
  listView({
    ...salesCredits,
    view: ids.views.memberCredit,
    name: 'Credit by member',
    icon: 'IconUserDollar',
    position: 1,
    columns: {
      name: { width: 280, total: AggregateOperations.COUNT },
      member: { width: 150 },
      creditRole: { width: 140 },
      amount: { width: 150 },
      share: { width: 100 },
      creditState: { width: 120 },
      creditedOn: { width: 130 },
      quarter: { width: 110 },
      keyAccount: { width: 170 },
      contract: { width: 220 },
    },
    sorts: { member: ViewSortDirection.ASC, creditedOn: ViewSortDirection.ASC },
    filters: { thisQuarter: isThisQuarter('creditedOn') },
  }),
);

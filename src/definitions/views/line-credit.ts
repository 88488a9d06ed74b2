import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { salesCredits } from '../support/listed.ts';
import { isThisQuarter } from '../support/view-filters.ts';
import { groupedBy, listView, WITHOUT_VALUE } from '../support/views.ts';

/**
 * The current quarter for the line that keeps the accounts and for that of the directors: the same contracts count
 * in both.
 */
export default defineView(
  groupedBy(
    ids.fields.salesCredit.creditRole,
    ['REGIONAL_OWNER', 'DIRECTOR', WITHOUT_VALUE],
    listView({
      ...salesCredits,
      view: ids.views.lineCredit,
      name: 'Credit by line',
      icon: 'IconHierarchy',
      position: 2,
      columns: {
        name: { width: 280, total: AggregateOperations.COUNT },
        creditRole: { width: 140 },
        member: { width: 150 },
        amount: { width: 150 },
        share: { width: 100 },
        creditState: { width: 120 },
        creditedOn: { width: 130 },
        keyAccount: { width: 170 },
        contract: { width: 220 },
      },
      sorts: { creditedOn: ViewSortDirection.ASC },
      filters: { thisQuarter: isThisQuarter('creditedOn') },
    }),
  ),
);

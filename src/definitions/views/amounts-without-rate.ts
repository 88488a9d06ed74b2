import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { companies } from '../support/listed.ts';
import { isNotEmpty } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** Companies whose importance is at least what it says: with a rate for each of these amounts it is known. */
export default defineView(
  listView({
    ...companies,
    view: ids.views.amountsWithoutRate,
    name: 'Amounts without rate',
    icon: 'IconCoinOff',
    position: 6,
    columns: {
      name: { width: 190, total: AggregateOperations.COUNT },
      amountsWithoutRate: { width: 260 },
      importanceScore: { width: 150 },
      keyAccountStatus: { width: 130 },
      accountOwner: { width: 150 },
    },
    sorts: { importanceScore: ViewSortDirection.DESC },
    filters: { withoutRate: isNotEmpty('amountsWithoutRate') },
  }),
);

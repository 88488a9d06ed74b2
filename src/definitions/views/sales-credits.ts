import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { salesCredits } from '../support/listed.ts';
import { listView } from '../support/views.ts';

export default defineView(
  listView({
    ...salesCredits,
    view: ids.views.salesCredits,
    name: 'Sales credits',
    icon: 'IconCoins',
    position: 0,
    columns: {
      name: { width: 280, total: AggregateOperations.COUNT },
      member: { width: 150 },
      creditRole: { width: 140 },
      share: { width: 100 },
      amount: { width: 140 },
      creditState: { width: 120 },
      creditedOn: { width: 130 },
      quarter: { width: 110 },
      keyAccount: { width: 170 },
      company: { width: 170 },
      contract: { width: 220 },
      opportunity: { width: 180 },
      termStartsOn: { width: 130 },
      creditedAt: { width: 160 },
    },
    sorts: { creditedOn: ViewSortDirection.DESC },
  }),
);

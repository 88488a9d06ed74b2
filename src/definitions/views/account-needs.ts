import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { accountNeeds } from '../support/listed.ts';
import { indexOf, listView } from '../support/views.ts';

export default defineView(
  indexOf(
    listView({
      ...accountNeeds,
      view: ids.views.accountNeeds,
      name: 'Account needs',
      icon: 'IconPuzzle',
      position: 0,
      columns: {
        need: { width: 280, total: AggregateOperations.COUNT },
        company: { width: 170 },
        horizon: { width: 150 },
        expectedOn: { width: 130 },
        estimatedValue: { width: 140 },
        capability: { width: 130 },
        needState: { width: 120 },
        owner: { width: 150 },
        opportunity: { width: 180 },
        espPlan: { width: 200 },
      },
      sorts: { expectedOn: ViewSortDirection.ASC },
    }),
  ),
);

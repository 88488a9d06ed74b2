import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { decisionCriteria } from '../support/listed.ts';
import { indexOf, listView } from '../support/views.ts';

export default defineView(
  indexOf(
    listView({
      ...decisionCriteria,
      view: ids.views.decisionCriteria,
      name: 'Decision criteria',
      icon: 'IconListDetails',
      position: 0,
      columns: {
        name: { width: 240, total: AggregateOperations.COUNT },
        opportunity: { width: 220 },
        kind: { width: 110 },
        mandatory: { width: 110 },
        weight: { width: 140 },
        ourFit: { width: 120 },
        heldBy: { width: 160 },
      },
      sorts: { mandatory: ViewSortDirection.DESC, weight: ViewSortDirection.DESC },
    }),
  ),
);

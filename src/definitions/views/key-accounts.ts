import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { indexOf, listView } from '../support/views.ts';

export default defineView(
  indexOf(
    listView({
      view: ids.views.keyAccounts,
      object: ids.objects.keyAccount,
      objectFields: ids.fields.keyAccount,
      name: 'Key accounts',
      icon: 'IconCrown',
      position: 0,
      columns: {
        name: { width: 190, total: AggregateOperations.COUNT },
        status: { width: 120 },
        importanceScore: { width: 150, total: AggregateOperations.AVG },
        importancePlace: { width: 210 },
        closenessScore: { width: 140, total: AggregateOperations.AVG },
        revenue: { width: 140 },
        attentionSignals: { width: 220 },
        reviewState: { width: 130 },
        regionalOwner: { width: 150 },
        director: { width: 150 },
      },
      sorts: { importanceScore: ViewSortDirection.DESC },
    }),
  ),
);

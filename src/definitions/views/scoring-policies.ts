import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { indexOf, listView } from '../support/views.ts';

export default defineView(
  indexOf(
    listView({
      view: ids.views.scoringPolicies,
      object: ids.objects.scoringPolicy,
      objectFields: ids.fields.scoringPolicy,
      name: 'Scoring policies',
      icon: 'IconScale',
      position: 0,
      columns: {
        name: { width: 200, total: AggregateOperations.COUNT },
        isDefault: { width: 100 },
        policyProblem: { width: 220, total: AggregateOperations.COUNT_NOT_EMPTY },
        revenueWeight: { width: 150 },
        potentialWeight: { width: 160 },
        referenceWeight: { width: 160 },
        winnabilityWeight: { width: 170 },
        keyShare: { width: 140 },
        entryScore: { width: 120 },
        largeDealThreshold: { width: 150 },
      },
      sorts: { name: ViewSortDirection.ASC },
    }),
  ),
);

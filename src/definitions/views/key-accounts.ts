import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { listView } from '../support/views.ts';

export default defineView(
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
      importanceRank: { width: 90 },
      importanceScore: { width: 150, total: AggregateOperations.AVG },
      recommendedStatus: { width: 150 },
      reviewState: { width: 130 },
      nextReviewOn: { width: 130 },
      attentionSignals: { width: 220 },
      regionalOwner: { width: 150 },
      director: { width: 150 },
      company: { width: 170 },
      revenuePoints: { width: 140 },
      potentialPoints: { width: 150 },
      referencePoints: { width: 150 },
      winnabilityPoints: { width: 160 },
      recommendationReason: { width: 320 },
    },
    sorts: { importanceScore: ViewSortDirection.DESC },
  }),
);

import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { dealAssessments } from '../support/listed.ts';
import { indexOf, listView } from '../support/views.ts';

export default defineView(
  indexOf(
    listView({
      ...dealAssessments,
      view: ids.views.dealAssessments,
      name: 'Deal assessments',
      icon: 'IconChecklist',
      position: 0,
      columns: {
        name: { width: 260, total: AggregateOperations.COUNT },
        opportunity: { width: 200 },
        kind: { width: 100 },
        round: { width: 90 },
        assessedOn: { width: 130 },
        score: { width: 100 },
        verdict: { width: 120 },
        known: { width: 90 },
        assessedBy: { width: 150 },
        verdictReason: { width: 360 },
      },
      sorts: { assessedOn: ViewSortDirection.DESC, round: ViewSortDirection.DESC },
    }),
  ),
);

import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { dealAssessments } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { boardOf, listView } from '../support/views.ts';

export default defineView(
  boardOf(
    ids.fields.dealAssessment.verdict,
    ['GO', 'IMPROVE', 'STOP', ''],
    listView({
      ...dealAssessments,
      view: ids.views.assessmentsByVerdict,
      name: 'By verdict',
      icon: 'IconLayoutKanban',
      position: 1,
      columns: {
        name: { width: 260, total: AggregateOperations.COUNT },
        opportunity: { width: 200 },
        score: { width: 100 },
        known: { width: 90 },
        assessedOn: { width: 130 },
      },
      sorts: { assessedOn: ViewSortDirection.DESC },
      filters: { full: isOneOf('kind', 'FULL') },
    }),
  ),
);

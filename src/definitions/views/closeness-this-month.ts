import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { closenessScores } from '../support/listed.ts';
import { isThisMonth } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

export default defineView(
  listView({
    ...closenessScores,
    view: ids.views.closenessThisMonth,
    name: 'This month',
    icon: 'IconHeartHandshake',
    position: 1,
    columns: {
      name: { width: 280, total: AggregateOperations.COUNT },
      company: { width: 170 },
      score: { width: 150, total: AggregateOperations.AVG },
      change: { width: 110 },
      quality: { width: 110 },
      density: { width: 110 },
      authority: { width: 110 },
      commercial: { width: 120 },
      threads: { width: 110 },
    },
    sorts: { score: ViewSortDirection.DESC },
    filters: { thisMonth: isThisMonth('month') },
  }),
);

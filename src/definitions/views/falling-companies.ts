import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { companies } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** The most important first: that is where a falling relationship costs most. */
export default defineView(
  listView({
    ...companies,
    view: ids.views.fallingCompanies,
    name: 'Closeness falling',
    icon: 'IconTrendingDown',
    position: 3,
    columns: {
      name: { width: 190, total: AggregateOperations.COUNT },
      closenessScore: { width: 150, total: AggregateOperations.AVG },
      closenessTrend: { width: 140 },
      relationshipState: { width: 150 },
      keyAccountStatus: { width: 130 },
      importanceScore: { width: 150 },
      accountOwner: { width: 150 },
    },
    sorts: { importanceScore: ViewSortDirection.DESC },
    filters: { falling: isOneOf('closenessTrend', 'FALLING') },
  }),
);

import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { companies } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** The most important first: that is where silence costs most. */
export default defineView(
  listView({
    ...companies,
    view: ids.views.quietCompanies,
    name: 'Gone quiet',
    icon: 'IconSnowflake',
    position: 4,
    columns: {
      name: { width: 190, total: AggregateOperations.COUNT },
      relationshipState: { width: 150 },
      closenessScore: { width: 150, total: AggregateOperations.AVG },
      closenessTrend: { width: 140 },
      keyAccountStatus: { width: 130 },
      importanceScore: { width: 150 },
      accountOwner: { width: 150 },
    },
    sorts: { importanceScore: ViewSortDirection.DESC },
    filters: { coolingOrDormant: isOneOf('relationshipState', 'COOLING', 'DORMANT') },
  }),
);

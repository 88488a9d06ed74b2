import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { companies } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

export default defineView(
  listView({
    ...companies,
    view: ids.views.keyAccountCompanies,
    name: 'Key companies',
    icon: 'IconBuildingSkyscraper',
    position: 1,
    columns: {
      name: { width: 190, total: AggregateOperations.COUNT },
      keyAccountStatus: { width: 130 },
      importanceScore: { width: 150, total: AggregateOperations.AVG },
      closenessScore: { width: 150, total: AggregateOperations.AVG },
      closenessTrend: { width: 140 },
      relationshipState: { width: 150 },
      potentialAnnualValue: { width: 160 },
      accountOwner: { width: 150 },
      scoringPolicy: { width: 150 },
    },
    sorts: { importanceScore: ViewSortDirection.DESC },
    filters: { keyOrWatch: isOneOf('keyAccountStatus', 'KEY', 'WATCH') },
  }),
);

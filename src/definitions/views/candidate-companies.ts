import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { companies } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

export default defineView(
  listView({
    ...companies,
    view: ids.views.candidateCompanies,
    name: 'Candidates',
    icon: 'IconUserSearch',
    position: 2,
    columns: {
      name: { width: 190, total: AggregateOperations.COUNT },
      importanceScore: { width: 150, total: AggregateOperations.AVG },
      closenessScore: { width: 150, total: AggregateOperations.AVG },
      closenessTrend: { width: 140 },
      referenceValue: { width: 150 },
      deliveryFit: { width: 150 },
      potentialAnnualValue: { width: 160 },
      accountOwner: { width: 150 },
      scoringPolicy: { width: 150 },
    },
    sorts: { importanceScore: ViewSortDirection.DESC },
    filters: { candidate: isOneOf('keyAccountStatus', 'CANDIDATE') },
  }),
);

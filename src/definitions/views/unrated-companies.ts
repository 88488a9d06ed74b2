import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { companies } from '../support/listed.ts';
import { isEmpty, within } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** Companies whose importance lacks something that a rep has to fill in. */
export default defineView(
  listView({
    ...companies,
    view: ids.views.unratedCompanies,
    name: 'Not yet rated',
    icon: 'IconStarOff',
    position: 5,
    columns: {
      name: { width: 190, total: AggregateOperations.COUNT },
      referenceValue: { width: 150, total: AggregateOperations.COUNT_EMPTY },
      deliveryFit: { width: 150, total: AggregateOperations.COUNT_EMPTY },
      importanceScore: { width: 150, total: AggregateOperations.COUNT_EMPTY },
      potentialAnnualValue: { width: 160 },
      keyAccountStatus: { width: 130 },
      accountOwner: { width: 150 },
      scoringPolicy: { width: 150 },
    },
    sorts: { importanceScore: ViewSortDirection.DESC },
    filterGroups: { any: { join: 'OR' } },
    filters: {
      noImportance: within('any', isEmpty('importanceScore')),
      noReferenceValue: within('any', isEmpty('referenceValue')),
      noDeliveryFit: within('any', isEmpty('deliveryFit')),
    },
  }),
);

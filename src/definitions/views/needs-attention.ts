import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { keyAccounts } from '../support/listed.ts';
import { isNotEmpty, isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** Accounts of the programme about whose people something is amiss. */
export default defineView(
  listView({
    ...keyAccounts,
    view: ids.views.needsAttention,
    name: 'Needs attention',
    icon: 'IconAlertTriangle',
    position: 6,
    columns: {
      name: { width: 190, total: AggregateOperations.COUNT },
      status: { width: 120 },
      attentionSignals: { width: 280 },
      attention: { width: 420 },
      importanceScore: { width: 150, total: AggregateOperations.AVG },
      closenessScore: { width: 140, total: AggregateOperations.AVG },
      revenue: { width: 140 },
      reviewState: { width: 130 },
      regionalOwner: { width: 150 },
      director: { width: 150 },
    },
    sorts: { importanceScore: ViewSortDirection.DESC },
    filters: { inProgramme: isOneOf('status', 'KEY', 'WATCH'), attention: isNotEmpty('attentionSignals') },
  }),
);

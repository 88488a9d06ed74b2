import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { opportunities } from '../support/listed.ts';
import { isEmpty, isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** Open deals of which nobody knows whether they are large: their amounts, or the threshold, have no rate. */
export default defineView(
  listView({
    ...opportunities,
    view: ids.views.trackUnknown,
    name: 'Track unknown',
    icon: 'IconCoinOff',
    position: 18,
    columns: {
      name: { width: 220, total: AggregateOperations.COUNT },
      company: { width: 170 },
      amount: { width: 130 },
      initiation: { width: 130 },
      stage: { width: 130 },
      closeDate: { width: 130 },
      owner: { width: 150 },
    },
    sorts: { closeDate: ViewSortDirection.ASC },
    filters: { unknown: isOneOf('salesTrack', 'UNKNOWN'), open: isEmpty('closedOn') },
  }),
);

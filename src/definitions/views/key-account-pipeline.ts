import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { opportunities } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { boardOf, listView } from '../support/views.ts';

/**
 * The deals of Key and Watch companies, by Twenty's own stages. A stage that a workspace adds is added to the board
 * in its options.
 */
export default defineView(
  boardOf(
    opportunities.objectFields.stage,
    ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL', 'CUSTOMER'],
    listView({
      ...opportunities,
      view: ids.views.keyAccountPipeline,
      name: 'Key pipeline',
      icon: 'IconTimeline',
      position: 14,
      columns: {
        name: { width: 220, total: AggregateOperations.COUNT },
        company: { width: 170 },
        amount: { width: 130 },
        closeDate: { width: 180 },
        owner: { width: 150 },
        salesTrack: { width: 140 },
        initiation: { width: 140 },
        keyAccountStatus: { width: 130 },
      },
      sorts: { closeDate: ViewSortDirection.ASC },
      filters: { keyOrWatch: isOneOf('keyAccountStatus', 'KEY', 'WATCH') },
    }),
  ),
);

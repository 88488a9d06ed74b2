import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { keyAccounts } from '../support/listed.ts';
import { isOneOf } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/**
 * Who directs which accounts of the programme; those without a director come first. Sorted, because Twenty groups by
 * members only where each is named, and the app doesn't know the workspace's.
 */
export default defineView(
  listView({
    ...keyAccounts,
    view: ids.views.keyAccountsByDirector,
    name: 'By director',
    icon: 'IconUserShield',
    position: 4,
    columns: {
      name: { width: 190, total: AggregateOperations.COUNT },
      director: { width: 150 },
      status: { width: 120 },
      importanceScore: { width: 150, total: AggregateOperations.AVG },
      importancePlace: { width: 210 },
      closenessScore: { width: 140, total: AggregateOperations.AVG },
      revenue: { width: 140 },
      reviewState: { width: 130 },
      nextReviewOn: { width: 130 },
      regionalOwner: { width: 150 },
    },
    sorts: { director: ViewSortDirection.ASC, importanceScore: ViewSortDirection.DESC },
    filters: { inProgramme: isOneOf('status', 'KEY', 'WATCH') },
  }),
);

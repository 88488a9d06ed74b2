import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { contracts } from '../support/listed.ts';
import { isEmpty, isNoneOf, within } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** Without an amount or a day a contract counts for nothing, and its deal counts by itself. */
export default defineView(
  listView({
    ...contracts,
    view: ids.views.contractsToComplete,
    name: 'Without amount or dates',
    icon: 'IconFileAlert',
    position: 5,
    columns: {
      name: { width: 300, total: AggregateOperations.COUNT },
      company: { width: 170 },
      status: { width: 120 },
      amount: { width: 130 },
      signedOn: { width: 130 },
      startsOn: { width: 130 },
      endsOn: { width: 130 },
      opportunity: { width: 180 },
      owner: { width: 150 },
    },
    sorts: { status: ViewSortDirection.ASC },
    filterGroups: { missing: { join: 'OR' }, undated: { join: 'AND', in: 'missing' } },
    filters: {
      counted: isNoneOf('status', 'DRAFT'),
      amount: within('missing', isEmpty('amount')),
      signedOn: within('undated', isEmpty('signedOn')),
      startsOn: within('undated', isEmpty('startsOn')),
    },
  }),
);

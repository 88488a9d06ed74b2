import { AggregateOperations, defineView, ViewSortDirection } from 'twenty-sdk/define';
import { ids } from '../ids.ts';
import { keyAccounts } from '../support/listed.ts';
import { isNoneOf, isOneOf, within } from '../support/view-filters.ts';
import { listView } from '../support/views.ts';

/** What a director decides next. FORMER is what "none" means for a company that has a key account. */
export default defineView(
  listView({
    ...keyAccounts,
    view: ids.views.recommendationDiffers,
    name: 'Status differs',
    icon: 'IconGitCompare',
    position: 2,
    columns: {
      name: { width: 190, total: AggregateOperations.COUNT },
      status: { width: 120 },
      recommendedStatus: { width: 150 },
      recommendationReason: { width: 420 },
      importanceScore: { width: 150, total: AggregateOperations.AVG },
      importancePlace: { width: 210 },
      closenessScore: { width: 140, total: AggregateOperations.AVG },
      revenue: { width: 140 },
      regionalOwner: { width: 150 },
      director: { width: 150 },
    },
    sorts: { importanceScore: ViewSortDirection.DESC },
    filterGroups: {
      any: { join: 'OR' },
      toKey: { join: 'AND', in: 'any' },
      toCandidate: { join: 'AND', in: 'any' },
      toNone: { join: 'AND', in: 'any' },
    },
    filters: {
      recommendedKey: within('toKey', isOneOf('recommendedStatus', 'KEY')),
      notKey: within('toKey', isNoneOf('status', 'KEY')),
      recommendedCandidate: within('toCandidate', isOneOf('recommendedStatus', 'CANDIDATE')),
      notCandidate: within('toCandidate', isNoneOf('status', 'CANDIDATE')),
      recommendedNone: within('toNone', isOneOf('recommendedStatus', 'NONE')),
      notFormer: within('toNone', isNoneOf('status', 'FORMER')),
    },
  }),
);

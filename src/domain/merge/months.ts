/** What merging two companies leaves of their histories: two rows for one month, of which one is to stay. */
import { corrected } from '../account/corrected.ts';
import type { StoredMonth } from '../account/programme-records.ts';
import { groupBy } from '../shared/grouping.ts';

/** Own rows first, then those of which nobody knows, then what came with another company; the older id among equals. */
function standing({ aboutCompany }: StoredMonth, companyId: string): number {
  if (aboutCompany === companyId) return 0;
  return aboutCompany === null ? 1 : 2;
}

/**
 * The rows of a company's months, one for each month: of two the company's own stays. A row that does not say yet which
 * company it was made for is made for the one that it is found with; what came by a merge goes on saying whose it was.
 */
export function ownMonths(months: readonly StoredMonth[], companyId: string): readonly StoredMonth[] {
  const kept = [...groupBy(months, ({ month }) => month ?? '').values()].map((rows) =>
    rows.reduce((one, other) => {
      const difference = standing(one, companyId) - standing(other, companyId);
      return difference < 0 || (difference === 0 && one.id < other.id) ? one : other;
    }),
  );
  const ids = new Set(kept.map(({ id }) => id));
  const own = months.filter(({ id, month }) => month === null || ids.has(id));
  const named = own.map((row) =>
    row.aboutCompany === null ? corrected(row, { aboutCompany: companyId }) : row,
  );
  return named.length === months.length && named.every((row, index) => row === months[index])
    ? months
    : named;
}

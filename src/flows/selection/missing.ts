/** Key accounts that companies should have and do not. */
import { chunksOf } from '../../domain/shared/grouping.ts';
import { MOST_ATTEMPTS } from '../attempts.ts';
import type { Placed } from './places.ts';
import { MOST_CREATED, type SelectPorts } from './ports.ts';

/** Who of some got one by this; nobody whose key account somebody threw away, or made meanwhile. */
async function makeSome({ ranking, clock }: SelectPorts, missing: readonly Placed[]): Promise<string[]> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const ids = await ranking.newIds(missing.map(({ company }) => company.id));
    const rows = missing.flatMap(({ company, values }) => {
      const id = ids.get(company.id);
      return id === undefined ? [] : [{ id, companyId: company.id, name: company.name, ...values }];
    });
    if (rows.length === 0) return [];
    if (await ranking.create(rows, clock.now())) return rows.map(({ companyId }) => companyId);
  }
  return [];
}

/** Makes the key accounts that companies should have and do not, and tells of which. A thrown away one stays so. */
export async function makeMissing(ports: SelectPorts, placed: readonly Placed[]): Promise<string[]> {
  const missing = placed.filter(
    ({ company, values }) => company.accounts.length === 0 && values.recommendedStatus !== 'NONE',
  );
  const made: string[] = [];
  for (const chunk of chunksOf(missing, MOST_CREATED)) made.push(...(await makeSome(ports, chunk)));
  return made;
}

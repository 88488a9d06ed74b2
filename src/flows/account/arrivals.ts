import type { Account } from '../../domain/account/account.ts';
import { isListed } from '../../domain/account/counted-records.ts';
import type { Arrival } from './ports.ts';

/**
 * Key accounts that came to a company since its last reading, and are older than that: by a merge, or because somebody
 * moved them. One that was made for the company is younger, or is listed.
 */
export function arrivalsIn({ company, keyAccounts }: Account): Arrival[] {
  const scoredAt = company?.scoredAt ?? null;
  // One that counts nothing, as after an upgrade, does not say what is new.
  if (company === null || scoredAt === null || !company.countedRecords) return [];
  return keyAccounts.flatMap(({ id, createdAt, recordedStatus }) =>
    recordedStatus !== null && createdAt < scoredAt && !isListed(company.countedRecords, id)
      ? [{ keyAccountId: id, companyId: company.id }]
      : [],
  );
}

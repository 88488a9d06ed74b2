/** Which of the changes that the feed is told of no reading has counted yet. Pure. */
import { hasPlans, isCountedAs, isKnownGone, isListed } from '../../domain/account/counted-records.ts';
import type { ChangedRecord, ChangedTie, CountedCompany, FeedRow } from './ports.ts';

/** How far behind its commit a change may be stamped: the server stamps when a transaction starts. */
export const OVERLAP_MS = 2 * 60_000;

/**
 * A new record that says nothing moves no score, unless it is the first contact of its company. A company that was
 * scored and counts nothing is not new: it came back from the trash, where it forgot what it counted.
 */
const saysNothing = ({ object, isBlank, company, id }: ChangedRecord): boolean =>
  isBlank &&
  company !== null &&
  !isListed(company.countedRecords, id) &&
  ((object === 'company' && company.scoredAt === null) ||
    (object === 'person' && company.closenessScore !== null));

const isAsCounted = ({ id, inputs, isDeleted }: ChangedRecord, text: string | null): boolean =>
  isCountedAs(text, { id, inputs, isGone: isDeleted });

function isRecordCounted(row: ChangedRecord): boolean {
  const { company, isDeleted } = row;
  if (company === null) return true;
  // A company in the trash counts nothing; when it comes back, everything of it is new.
  if (row.object === 'company' && isDeleted) return (company.countedRecords ?? '') === '';
  return isAsCounted(row, company.countedRecords) || saysNothing(row);
}

function isTieCounted({ kind, id, updatedAt, isGone }: ChangedTie, company: CountedCompany): boolean {
  // Nothing tells which mails were read: what is stamped long enough before a reading was seen by it.
  if (kind === 'TRAFFIC')
    return company.scoredAt !== null && updatedAt.getTime() + OVERLAP_MS <= company.scoredAt.getTime();
  return !hasPlans(company.countedRecords) || isCountedAs(company.countedRecords, { id, inputs: [], isGone });
}

/** The companies that have to be recomputed for a change, or to forget what they counted. */
export function companiesFor(row: FeedRow): string[] {
  if (row.kind !== 'RECORD')
    return row.companies.filter((company) => !isTieCounted(row, company)).map(({ id }) => id);
  const own = row.company === null || isRecordCounted(row) ? [] : [row.company.id];
  const others = row.companiesOfDeals.filter(({ countedRecords }) => !isAsCounted(row, countedRecords));
  return [...own, ...others.map(({ id }) => id)];
}

/** Whether a company counts a record in some state, or counted one that is gone until it was. */
const tellsOf = ({ id, isDeleted }: ChangedRecord, text: string | null): boolean =>
  isListed(text, id) || (isDeleted && isKnownGone(text, id));

/**
 * Whether another company may count a record that changed: it came to this one, or to none, later; or it is a contract
 * that may have been tied to that one's deals.
 */
export const mayBeCountedElsewhere = (row: FeedRow): row is ChangedRecord =>
  row.kind === 'RECORD' &&
  row.object !== 'company' &&
  row.object !== 'planObjective' &&
  row.createdAt < row.updatedAt &&
  (row.company === null ||
    !tellsOf(row, row.company.countedRecords) ||
    (row.object === 'contract' && !isAsCounted(row, row.company.countedRecords)));

/** What works ask for, as rows of each object. */
import type { AccountObject } from '../../../domain/account/account.ts';
import { newCreditId } from '../../../domain/account/new-records.ts';
import { formatDay } from '../../../domain/shared/calendar.ts';
import type { AccountWork, Creation } from '../../../flows/account/ports.ts';
import { uuidOf } from '../uuid-of.ts';
import { shapes } from './shapes.ts';
import type { KnownRow, NewRow, RootRow, Values } from './write-roots.ts';

/** A correction; `stamps` say when it was computed, beside the values that were. */
export type CorrectedRow = KnownRow & { stamps: Values };

/** A company with its mark as it was read; `isMarked` when this reading raises it. */
export type CompanyRow = RootRow & { values: Values; isMarked: boolean; scoredAt: Date | null };

/** Values of a key account that come with its scores. */
const SCORES = [
  'importanceScore',
  'revenuePoints',
  'potentialPoints',
  'referencePoints',
  'winnabilityPoints',
  'closenessScore',
  'revenue',
];

/** The fields that say when values were computed, by the values that are written. Saying whose a row is makes it no newer. */
const STAMPS: Partial<Readonly<Record<AccountObject, (names: readonly string[]) => readonly string[]>>> = {
  person: () => ['closenessScoredAt'],
  keyAccount: (names) => [
    ...(names.some((name) => SCORES.includes(name)) ? ['scoredAt'] : []),
    ...(names.some((name) => !SCORES.includes(name)) ? ['settledAt'] : []),
  ],
  closenessScore: (names) => (names.every((name) => name === 'aboutCompany') ? [] : ['calculatedAt']),
  espPlan: () => ['calculatedAt'],
  salesCredit: () => ['creditedAt'],
  dealAssessment: () => ['judgedAt'],
  dealCompetitor: () => ['judgedAt'],
  supportRequest: (names) =>
    names.includes('priority') || names.includes('priorityReason') ? ['prioritizedAt'] : [],
};

/** What is written and never read, so that no shape has it. */
const ONLY_WRITTEN: Partial<Readonly<Record<AccountObject, readonly string[]>>> = {
  closenessScore: ['name', 'explanation'],
};

/** Values as they are stored. */
const encoded = (object: AccountObject, values: object): Values => ({
  ...Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => ONLY_WRITTEN[object]?.includes(name) && value !== undefined,
    ),
  ),
  ...shapes[object].encode(values),
});

function stampsOf(object: AccountObject, values: Values, readAt: Date): Values {
  const fields = STAMPS[object]?.(Object.keys(values)) ?? [];
  return Object.fromEntries(fields.map((field) => [field, readAt.toISOString()]));
}

/** Rows that say the same, asked for by several works, are one. */
function merged(rows: readonly CorrectedRow[]): CorrectedRow[] {
  const byContent = new Map<string, CorrectedRow>();
  for (const row of rows) {
    const key = JSON.stringify([row.id, row.updatedAt, row.values]);
    const known = byContent.get(key);
    byContent.set(key, known ? { ...known, owners: [...known.owners, ...row.owners] } : row);
  }
  return [...byContent.values()];
}

/** The corrections of an object; those that change nothing which is stored are none. */
export const correctedRows = (
  object: Exclude<AccountObject, 'company'>,
  works: readonly AccountWork[],
  readAt: Date,
): CorrectedRow[] =>
  merged(
    works.flatMap(({ corrections }, owner) =>
      corrections.flatMap((correction): CorrectedRow[] => {
        if (correction.object !== object) return [];
        const { id, updatedAt } = correction;
        const values = encoded(object, correction.values);
        if (Object.keys(values).length === 0) return [];
        return [{ id, updatedAt, owners: [owner], values, stamps: stampsOf(object, values, readAt) }];
      }),
    ),
  );

/** The companies that are marked or get values. */
export const companyRows = (works: readonly AccountWork[]): CompanyRow[] =>
  works.flatMap(({ companyId, corrections, mark }, owner): CompanyRow[] => {
    if (companyId === null) return [];
    const corrected = corrections.filter(({ object }) => object === 'company');
    const values = Object.assign({}, ...corrected.map((one) => encoded('company', one.values)));
    if (mark === null && Object.keys(values).length === 0) return [];
    return [
      {
        id: companyId,
        owners: [owner],
        values: mark === null ? values : { ...values, countedRecords: mark.countedRecords },
        isMarked: mark?.isScored === true,
        scoredAt: mark?.scoredAt ?? null,
      },
    ];
  });

type NewCredit = Extract<Creation, { object: 'salesCredit' }>['values'];

const creationsOf = <Name extends Creation['object']>(
  object: Name,
  works: readonly AccountWork[],
): { creation: Extract<Creation, { object: Name }>; owner: number }[] =>
  works.flatMap(({ creations }, owner) =>
    creations
      .filter((creation): creation is Extract<Creation, { object: Name }> => creation.object === object)
      .map((creation) => ({ creation, owner })),
  );

/** New months. Their ids follow from company and month, so that no second process makes another one. */
export const newMonths = (works: readonly AccountWork[], readAt: Date): Promise<NewRow[]> =>
  Promise.all(
    creationsOf('closenessScore', works).map(async ({ creation: { values }, owner }) => {
      const id = await uuidOf(`key-accounts closeness ${values.companyId} ${values.month}`);
      const data = encoded('closenessScore', values);
      return { id, owners: [owner], data: { id, ...data, ...stampsOf('closenessScore', data, readAt) } };
    }),
  );

/** Months of which another row stays. */
export const removedMonthRows = (works: readonly AccountWork[]): RootRow[] =>
  works.flatMap(({ removedMonths }, owner) => removedMonths.map((id) => ({ id, owners: [owner] })));

/** What the id of a credit follows from: that of a first term from source and role, of a later one from its first day too. */
function creditIdText(
  key: string,
  { creditRole, contractId, opportunityId, termStartsOn }: NewCredit,
): string {
  const sourceId = contractId ?? opportunityId ?? '';
  const isFirst = creditRole === null || key === newCreditId(sourceId, creditRole);
  const term = isFirst || termStartsOn === null ? '' : ` ${formatDay(termStartsOn)}`;
  return `key-accounts sales credit ${creditRole} ${sourceId}${term}`;
}

/** New credits. Their ids follow from source, role and term, so that no second process makes another one. */
export const newCredits = (works: readonly AccountWork[], readAt: Date): Promise<NewRow[]> =>
  Promise.all(
    creationsOf('salesCredit', works).map(async ({ creation: { id: key, values }, owner }) => {
      const id = await uuidOf(creditIdText(key, values));
      const data = encoded('salesCredit', values);
      return { id, owners: [owner], data: { id, ...data, ...stampsOf('salesCredit', data, readAt) } };
    }),
  );

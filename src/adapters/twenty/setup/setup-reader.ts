import * as z from 'zod/mini';
import type { ClassField } from '../../../domain/setup/classes.ts';
import type { AmountObject } from '../../../domain/setup/currencies.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import type { SetupReader } from '../../../flows/setup/ports.ts';
import { FITTED_NUMBERS } from '../../../flows/setup/tell-setup.ts';
import { isForbidden, WorkspaceError } from '../../../flows/workspace-error.ts';
import type { TwentyClient } from '../client.ts';
import { and, NOTHING } from '../filters.ts';
import { parseAs } from '../lists.ts';
import { COUNT_CURRENCIES, COUNT_STAGES, countOptions, DESCRIBE, TRY_POLICY } from './documents.ts';
import { countQuality } from './quality-counter.ts';

/** Where the amounts of an object stand, and in which list their currencies are counted. */
const AMOUNTS = {
  opportunity: { list: 'opportunities', field: 'amount' },
  contract: { list: 'contracts', field: 'amount' },
  company: { list: 'companies', field: 'potentialAnnualValue' },
  accountNeed: { list: 'accountNeeds', field: 'estimatedValue' },
} as const satisfies Record<AmountObject, { list: string; field: string }>;

/** What the app itself says of a company in options: nobody divides companies by it. */
const OWN_OPTIONS: readonly string[] = [
  'keyAccountStatus',
  'closenessTrend',
  'relationshipState',
  'referenceValue',
  'deliveryFit',
];

/** More classes than this are none: every option would be a policy to keep. */
const MOST_OPTIONS = 12;
const MOST_FIELDS = 6;

const Groups = lazily(() =>
  z.nullable(
    z.array(z.object({ groupByDimensionValues: z.array(z.nullable(z.string())), totalCount: z.number() })),
  ),
);

/** Counts by the value that was grouped by. */
const countsIn = (answer: Record<string, unknown>, root: string): [value: string | null, count: number][] =>
  (parseAs(Groups(), answer[root], root) ?? []).map(({ groupByDimensionValues: [value], totalCount }) => [
    value ?? null,
    totalCount,
  ]);

const Described = lazily(() => {
  const kind = {
    kind: z.string(),
    enumValues: z.nullable(z.optional(z.array(z.object({ name: z.string() })))),
  };
  const type = z.object({ ...kind, ofType: z.nullable(z.optional(z.object(kind))) });
  return z.object({ fields: z.array(z.object({ name: z.string(), type })) });
});

/** The fields of an object that hold one of several options; null where the server doesn't describe itself. */
async function optionsOf(
  client: TwentyClient,
  name: string,
): Promise<ReadonlyMap<string, readonly string[]> | null> {
  try {
    const { __type } = await client.query(DESCRIBE, { name });
    const parsed = z.safeParse(Described(), __type);
    if (!parsed.success) return null;
    return new Map(
      parsed.data.fields.flatMap(({ name: field, type }): [string, string[]][] => {
        const { kind, enumValues } = (type.kind === 'NON_NULL' ? type.ofType : null) ?? type;
        return kind === 'ENUM' ? [[field, (enumValues ?? []).map((option) => option.name)]] : [];
      }),
    );
  } catch (error) {
    if (error instanceof WorkspaceError) return null;
    throw error;
  }
}

const isClass = ([field, options]: readonly [string, readonly string[]]): boolean =>
  !OWN_OPTIONS.includes(field) &&
  options.length > 1 &&
  options.length <= MOST_OPTIONS &&
  !options.every((option) => option.startsWith('RATING_'));

/** Reads over Twenty's GraphQL what a workspace holds that the settings have to fit. */
export const createSetupReader = (client: TwentyClient): SetupReader => ({
  async mayEditPolicies() {
    try {
      const data = Object.fromEntries(FITTED_NUMBERS.map((field) => [field, 1]));
      await client.query(TRY_POLICY, { filter: NOTHING, data: { ...data, tasksSince: null } });
      return true;
    } catch (error) {
      if (isForbidden(error)) return false;
      throw error;
    }
  },

  async currencies() {
    const objects = Object.keys(AMOUNTS) as AmountObject[];
    const filters = objects.map((object) => [
      AMOUNTS[object].list,
      and(
        { [AMOUNTS[object].field]: { amountMicros: { is: 'NOT_NULL' } } },
        { [AMOUNTS[object].field]: { amountMicros: { neq: 0 } } },
      ),
    ]);
    const answer = await client.query(COUNT_CURRENCIES, Object.fromEntries(filters));
    return objects.flatMap((object) =>
      countsIn(answer, `${AMOUNTS[object].list}GroupBy`).map(([currency, count]) => ({
        object,
        currency,
        count,
      })),
    );
  },

  async stages() {
    const counts = countsIn(await client.query(COUNT_STAGES, {}), 'opportunitiesGroupBy');
    const options = (await optionsOf(client, 'Opportunity'))?.get('stage') ?? null;
    return {
      deals: new Map(counts.flatMap(([stage, count]) => (stage === null ? [] : [[stage, count]]))),
      options,
    };
  },

  quality: () => countQuality(client),

  async classFields() {
    const options = await optionsOf(client, 'Company');
    const fields: ClassField[] = [];
    for (const [field, names] of [...(options ?? [])].filter(isClass).slice(0, MOST_FIELDS)) {
      const counts = new Map(countsIn(await client.query(countOptions(field), {}), 'companiesGroupBy'));
      fields.push({
        field,
        options: names.map((option) => ({ option, companies: counts.get(option) ?? 0 })),
      });
    }
    return fields;
  },
});

import { STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS as standard } from 'twenty-sdk/define';
import { describe, expect, it } from 'vitest';
import { ids } from '../../src/definitions/ids.ts';
import { COMPUTED_OF_COMPANY } from '../../src/definitions/support/sales-roles.ts';
import { builtManifest, fieldsOf, type ManifestField } from '../support/manifest.ts';

/** Names Twenty keeps for itself. */
const RESERVED = new Set(
  `plan plans type types currency event events link links field fields object objects index relation relations role
   roles user users workspace workspaces job jobs address addresses search aggregate`.split(/\s+/),
);

const without = (fields: Readonly<Record<string, string>>, name: string): string[] =>
  Object.keys(fields).filter((field) => field !== name);

/** The fields that only the app writes, by object. */
const COMPUTED = {
  company: [...COMPUTED_OF_COMPANY],
  opportunity: [
    'keyAccountStatus',
    'salesTrack',
    'learningAskedOn',
    'decisionTold',
    'withoutContract',
    'assessmentScore',
    'assessmentVerdict',
    'assessmentState',
    'leadOverBest',
    'winPlanCompleteness',
    'initiationProblem',
    'assessmentMarks',
  ],
  person: ['lastContactOn', 'closeness', 'closenessScoredAt'],
  workspaceMember: [],
  keyAccount: [
    'recommendedStatus',
    'recommendationReason',
    'importanceScore',
    'revenuePoints',
    'potentialPoints',
    'referencePoints',
    'winnabilityPoints',
    'importanceRank',
    'rankedOutOf',
    'importancePlace',
    'closenessScore',
    'revenue',
    'nextReviewOn',
    'reviewState',
    'overdueReviews',
    'scoredAt',
    'rankedAt',
    'recordedStatus',
    'statusSince',
    'keySince',
    'coverageHistory',
    'coverageProblem',
    'attentionSignals',
    'attention',
    'reviewMarks',
    'settledAt',
  ],
  scoringPolicy: ['policyProblem', 'workspaceProblem'],
  contract: ['renewalState', 'pastTerms', 'renewals', 'renewedOn', 'earlierAmounts', 'noticeBy'],
  salesCredit: without(ids.fields.salesCredit, 'company'),
  espPlan: [
    'revenueActual',
    'attainment',
    'completeness',
    'missingItems',
    'health',
    'healthReason',
    'planProblem',
    'calculatedAt',
  ],
  planObjective: [],
  dealAssessment: [
    'name',
    'opportunityPoints',
    'competePoints',
    'winPoints',
    'worthPoints',
    'score',
    'known',
    'verdict',
    'verdictReason',
    'stageThen',
    'judgedAt',
  ],
  competitor: [],
  dealCompetitor: ['name', 'points', 'lead', 'judgedAt'],
  decisionCriterion: [],
  dealMilestone: [],
  accountNeed: ['name', 'settledHorizon', 'settledExpectedOn'],
  supportRequest: [
    'priority',
    'priorityReason',
    'outcome',
    'closenessOutcome',
    'prioritizedAt',
    'remindedOn',
  ],
  closenessScore: without(ids.fields.closenessScore, 'company'),
  scoreRun: Object.keys(ids.fields.scoreRun),
} satisfies Record<keyof typeof ids.fields, string[]>;

const manifest = builtManifest();
const fields = fieldsOf(manifest);

const named = (field: ManifestField) => `${field.name} (${field.universalIdentifier})`;

/** Shown read-only, and open to the server: what a merge of two companies moves, and what a screen of the app's writes. */
const READ_ONLY: readonly string[] = [
  ids.fields.closenessScore.company,
  ids.fields.salesCredit.company,
  ids.fields.dealCompetitor.criterionFits,
];

const isClosed = ({ writability, isUIEditable, isAuditLogged }: ManifestField) =>
  writability === 'APPLICATION' && isUIEditable === false && isAuditLogged === false;

const registered = (object: keyof typeof ids.fields): Readonly<Record<string, string>> => ids.fields[object];

describe('objects', () => {
  it.each(manifest.objects)('$nameSingular has words, an icon and free names', (object) => {
    expect(object.icon).toMatch(/^Icon[A-Z]/);
    expect(object.description).toMatch(/\.$/);
    expect([object.nameSingular, object.namePlural].filter((name) => RESERVED.has(name))).toEqual([]);
    expect(object.fields.map((field) => field.universalIdentifier)).toContain(
      object.labelIdentifierFieldMetadataUniversalIdentifier,
    );
  });

  // Months and credits stay open to the server: a merge moves them in the name of the person who merges.
  it.each([
    ['scoreRun', 'APPLICATION'],
    ['closenessScore', undefined],
    ['salesCredit', undefined],
  ])('%s is written by the app alone', (name, writability) => {
    const object = manifest.objects.find(({ nameSingular }) => nameSingular === name);
    expect(object).toMatchObject({ isUICreatable: false, isUIEditable: false });
    expect(object?.writability).toBe(writability);
  });

  it.each([
    'keyAccount',
    'closenessScore',
    'salesCredit',
    'espPlan',
    'accountNeed',
    'supportRequest',
    'contract',
  ])('no %s is destroyed with its company', (name) => {
    const object = manifest.objects.find(({ nameSingular }) => nameSingular === name);
    const relation = object?.fields.find((field) => field.name === 'company');
    expect(relation).toMatchObject({ universalSettings: { onDelete: 'SET_NULL' } });
  });

  it('have no unique index over a relation', () => {
    const relations = new Set(
      fields.filter(({ type }) => type === 'RELATION').map(({ universalIdentifier }) => universalIdentifier),
    );
    const unique = manifest.indexes.filter(({ isUnique }) => isUnique);
    expect(
      unique.flatMap((index) =>
        index.fields.filter(({ fieldUniversalIdentifier }) => relations.has(fieldUniversalIdentifier)),
      ),
    ).toEqual([]);
  });
});

describe('fields', () => {
  it('have a label, an icon and a description that is a sentence', () => {
    const poor = fields.filter(
      ({ label, icon, description }) =>
        label === '' || !/^Icon[A-Z]/.test(icon ?? '') || !/[.!?]$/.test(description ?? ''),
    );
    expect(poor.map(named)).toEqual([]);
  });

  it('have names that Twenty does not keep for itself', () => {
    expect(fields.filter(({ name }) => RESERVED.has(name)).map(named)).toEqual([]);
  });

  it('have the API name they are registered under', () => {
    const registeredNames = Object.values(ids.fields).flatMap((owned) => Object.entries(owned));
    const nameOf = new Map<string, string>(registeredNames.map(([name, identifier]) => [identifier, name]));
    expect(fields.filter((field) => nameOf.get(field.universalIdentifier) !== field.name).map(named)).toEqual(
      [],
    );
  });

  it.each(Object.entries(COMPUTED))(
    'of %s are closed to people where the app computes them',
    (object, computed) => {
      const own = new Set(Object.values(registered(object as keyof typeof ids.fields)));
      const closed = fields.filter((field) => own.has(field.universalIdentifier) && isClosed(field));
      expect(closed.map(({ name }) => name).sort()).toEqual([...computed].sort());
    },
  );

  it('are open to people everywhere else, entirely', () => {
    const halfOpen = fields.filter(
      (field) =>
        !isClosed(field) &&
        !READ_ONLY.includes(field.universalIdentifier) &&
        (field.writability !== undefined ||
          field.isUIEditable !== undefined ||
          field.isAuditLogged !== undefined),
    );
    expect(halfOpen.map(named)).toEqual([]);
  });

  it('that cannot be empty start with a value', () => {
    const helpless = fields.filter(
      ({ isNullable, defaultValue }) => isNullable === false && defaultValue === undefined,
    );
    expect(helpless.map(named)).toEqual([]);
  });

  it('that offer options give each its own place, value and label', () => {
    const careless = fields.filter(({ options }) => {
      const values = options?.map(({ value }) => value) ?? [];
      const labels = options?.map(({ label }) => label) ?? [];
      return (
        new Set(values).size !== values.length ||
        new Set(labels).size !== labels.length ||
        values.some((value) => !/^[A-Z][A-Z0-9_]*$/.test(value)) ||
        (options ?? []).some(({ position }, index) => position !== index)
      );
    });
    expect(careless.map(named)).toEqual([]);
  });
});

describe('relations', () => {
  const relations = fields.filter(({ type }) => type === 'RELATION');
  const byId = new Map(relations.map((field) => [field.universalIdentifier, field]));
  const opposite = { MANY_TO_ONE: 'ONE_TO_MANY', ONE_TO_MANY: 'MANY_TO_ONE' };

  it.each(relations)('$name points to a field that points back', (field) => {
    const back = byId.get(field.relationTargetFieldMetadataUniversalIdentifier ?? '');
    expect(back?.relationTargetFieldMetadataUniversalIdentifier).toBe(field.universalIdentifier);
    expect(back?.objectUniversalIdentifier).toBe(field.relationTargetObjectMetadataUniversalIdentifier);
    expect(back?.relationTargetObjectMetadataUniversalIdentifier).toBe(field.objectUniversalIdentifier);
    const relationType = field.universalSettings?.relationType;
    expect(relationType).toBeOneOf(Object.keys(opposite));
    expect(back?.universalSettings?.relationType).toBe(opposite[relationType as keyof typeof opposite]);
  });

  it('name their column after themselves', () => {
    const odd = relations.filter(
      ({ name, universalSettings }) =>
        universalSettings?.relationType === 'MANY_TO_ONE' && universalSettings.joinColumnName !== `${name}Id`,
    );
    expect(odd.map(named)).toEqual([]);
  });
});

describe('uniqueness', () => {
  // Twenty refuses a merge, or throws rows away, where two records' rows are unique by the relation that moves.
  it('is left to the ids of the rows that must be one, as records are merged', () => {
    expect(manifest.indexes.filter(({ isUnique }) => isUnique)).toEqual([]);
  });
});

describe('indexes', () => {
  const own = new Map(manifest.objects.map((object) => [object.universalIdentifier, object]));
  const leading = new Set(manifest.indexes.map((index) => index.fields[0]?.fieldUniversalIdentifier));

  const joins = manifest.objects.flatMap((object) =>
    object.fields
      .filter(
        ({ universalSettings, relationTargetObjectMetadataUniversalIdentifier: target }) =>
          universalSettings?.relationType === 'MANY_TO_ONE' &&
          target !== standard.workspaceMember.universalIdentifier,
      )
      .map((field) => ({ name: `${object.nameSingular}.${field.name}`, id: field.universalIdentifier })),
  );

  it('lead with every column by which records of another are found', () => {
    expect(joins.length).toBeGreaterThan(10);
    expect(joins.filter(({ id }) => !leading.has(id)).map(({ name }) => name)).toEqual([]);
  });

  it('are of objects and fields that the app declares, as Twenty 2.21 refuses an app with any other', () => {
    const foreign = manifest.indexes.filter(({ objectUniversalIdentifier, fields: columns }) => {
      const declared =
        own.get(objectUniversalIdentifier)?.fields.map((field) => field.universalIdentifier) ?? [];
      return columns.some((column) => !declared.includes(column.fieldUniversalIdentifier));
    });
    expect(foreign).toEqual([]);
  });

  it('are ten of an object at most', () => {
    const perObject = Object.groupBy(manifest.indexes, (index) => index.objectUniversalIdentifier);
    expect(Object.values(perObject).filter((indexes) => (indexes?.length ?? 0) > 10)).toEqual([]);
  });
});

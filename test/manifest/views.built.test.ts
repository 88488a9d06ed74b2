import { STANDARD_OBJECT_UNIVERSAL_IDENTIFIERS as standard } from 'twenty-sdk/define';
import { describe, expect, it } from 'vitest';
import { ids } from '../../src/definitions/ids.ts';
import { builtManifest, fieldsOf } from '../support/manifest.ts';
import { filterSummary } from '../support/view-summary.ts';

const manifest = builtManifest();

const STANDARD_OBJECTS = {
  company: standard.company,
  person: standard.person,
  opportunity: standard.opportunity,
};

/** What each object is called, which field names its records, and the names of all fields a view may refer to. */
const objects = new Map([
  ...manifest.objects.map(
    (own) =>
      [
        own.universalIdentifier,
        {
          name: own.nameSingular,
          label: own.labelIdentifierFieldMetadataUniversalIdentifier,
          fields: new Map(own.fields.map((field) => [field.universalIdentifier, field.name])),
        },
      ] as const,
  ),
  ...Object.entries(STANDARD_OBJECTS).map(
    ([name, { universalIdentifier, fields }]) =>
      [
        universalIdentifier,
        {
          name,
          label: fields.name.universalIdentifier,
          fields: new Map([
            ...Object.entries(fields).map(
              ([field, { universalIdentifier: identifier }]) => [identifier, field] as const,
            ),
            ...manifest.fields
              .filter((field) => field.objectUniversalIdentifier === universalIdentifier)
              .map((field) => [field.universalIdentifier, field.name] as const),
          ]),
        },
      ] as const,
  ),
]);

type View = (typeof manifest.views)[number];

const objectOf = (view: View) => objects.get(view.objectUniversalIdentifier);
const nameIn = (view: View, field: string) => objectOf(view)?.fields.get(field) ?? `unknown ${field}`;
const columnsOf = (view: View) => view.fields.toSorted((left, right) => left.position - right.position);

const LIST_TYPES = new Set(['TABLE', 'KANBAN', 'CALENDAR']);
const lists = manifest.views.filter(({ type }) => LIST_TYPES.has(type));

/** What the navigation and the head of a list show of a name before they cut it off. */
const LONGEST_NAME = 23;

/** The stages of a standard Twenty; a standard field's options are not in the manifest. */
const OPEN_AND_WON_STAGES = ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL', 'CUSTOMER'];

const ME = '{"isCurrentWorkspaceMemberSelected":true,"selectedRecordIds":[]}';

/** Name, object and type with what it is laid out by, then order and conditions. */
const EXPECTED_LISTS = [
  ['Key accounts', 'keyAccount', 'TABLE', 'importanceScore DESC', ''],
  ['By status', 'keyAccount', 'KANBAN status', 'importanceScore DESC', ''],
  [
    'Status differs',
    'keyAccount',
    'TABLE',
    'importanceScore DESC',
    '((recommendedStatus is KEY and status is not KEY) or (recommendedStatus is CANDIDATE and status is not CANDIDATE) or (recommendedStatus is NONE and status is not FORMER))',
  ],
  ['My key accounts', 'keyAccount', 'TABLE', 'importanceScore DESC', `regionalOwner is ${ME}`],
  ['By director', 'keyAccount', 'TABLE', 'director ASC, importanceScore DESC', 'status is KEY or WATCH'],
  ['Key companies', 'company', 'TABLE', 'importanceScore DESC', 'keyAccountStatus is KEY or WATCH'],
  ['Candidates', 'company', 'TABLE', 'importanceScore DESC', 'keyAccountStatus is CANDIDATE'],
  ['Closeness falling', 'company', 'TABLE', 'importanceScore DESC', 'closenessTrend is FALLING'],
  ['Amounts without rate', 'company', 'TABLE', 'importanceScore DESC', 'amountsWithoutRate is not empty'],
  ['Gone quiet', 'company', 'TABLE', 'importanceScore DESC', 'relationshipState is COOLING or DORMANT'],
  [
    'Not yet rated',
    'company',
    'TABLE',
    'importanceScore DESC',
    '(importanceScore is empty or referenceValue is empty or deliveryFit is empty)',
  ],
  ['Awaiting initiation', 'opportunity', 'TABLE', 'amount DESC', 'initiation is PENDING'],
  ['Full process', 'opportunity', 'TABLE', 'closeDate ASC', 'salesTrack is FULL_PROCESS'],
  ['Green channel', 'opportunity', 'TABLE', 'closeDate ASC', 'salesTrack is GREEN_CHANNEL'],
  [
    'Closed without learning',
    'opportunity',
    'TABLE',
    'closeDate DESC',
    'stage is not NEW or SCREENING or MEETING or PROPOSAL and (closenessOutcome is empty or insightGained is empty)',
  ],
  ['Won without contract', 'opportunity', 'TABLE', 'closedOn DESC', 'withoutContract is true'],
  ['Track unknown', 'opportunity', 'TABLE', 'closeDate ASC', 'salesTrack is UNKNOWN and closedOn is empty'],
  [
    'Overdue and open',
    'opportunity',
    'TABLE',
    'closeDate ASC',
    'stage is NEW or SCREENING or MEETING or PROPOSAL and closeDate is in past',
  ],
  ['Contracts', 'contract', 'TABLE', 'startsOn DESC', ''],
  [
    'Without amount or dates',
    'contract',
    'TABLE',
    'status ASC',
    'status is not DRAFT and (amount is empty or (signedOn is empty and startsOn is empty))',
  ],
  [
    'Notice in 90 days',
    'contract',
    'TABLE',
    'noticeBy ASC',
    'status is ACTIVE and (noticeBy is today or noticeBy is relative NEXT_90_DAY)',
  ],
  [
    'In force',
    'contract',
    'TABLE',
    'endsOn ASC',
    'status is ACTIVE and ((startsOn is in past or startsOn is today or startsOn is empty) and (endsOn is in future or endsOn is today or endsOn is empty) and (startsOn is not empty or endsOn is not empty))',
  ],
  [
    'Ends in 90 days',
    'contract',
    'TABLE',
    'endsOn ASC',
    'status is ACTIVE and (endsOn is today or endsOn is relative NEXT_90_DAY)',
  ],
  ['End dates', 'contract', 'CALENDAR endsOn', 'endsOn ASC', 'status is ACTIVE'],
  ['By status', 'contract', 'KANBAN status', 'endsOn ASC', ''],
  ['Closeness history', 'closenessScore', 'TABLE', 'month DESC, score DESC', ''],
  ['This month', 'closenessScore', 'TABLE', 'score DESC', 'month is relative THIS_1_MONTH;;UTC;;'],
  [
    'Key people',
    'person',
    'TABLE buyingRole',
    'supportLevel DESC, closeness DESC',
    'buyingRole is not empty',
  ],
  ['Reviews due', 'keyAccount', 'TABLE reviewState', 'nextReviewOn ASC', 'reviewState is DUE or OVERDUE'],
  [
    'Needs attention',
    'keyAccount',
    'TABLE',
    'importanceScore DESC',
    'status is KEY or WATCH and attentionSignals is not empty',
  ],
  ['Review calendar', 'keyAccount', 'CALENDAR nextReviewOn', 'nextReviewOn ASC', 'status is KEY or WATCH'],
  ['Key pipeline', 'opportunity', 'KANBAN stage', 'closeDate ASC', 'keyAccountStatus is KEY or WATCH'],
  ['Sales credits', 'salesCredit', 'TABLE', 'quarter DESC, member ASC, creditedOn DESC', ''],
  [
    'Credit by member',
    'salesCredit',
    'TABLE',
    'member ASC, creditedOn ASC',
    'creditedOn is relative THIS_1_QUARTER;;UTC;;',
  ],
  [
    'Credit by line',
    'salesCredit',
    'TABLE creditRole',
    'creditedOn ASC',
    'creditedOn is relative THIS_1_QUARTER;;UTC;;',
  ],
  ['ESP+ plans', 'espPlan', 'TABLE', 'periodEndsOn DESC', ''],
  ['Active plans', 'espPlan', 'TABLE', 'periodEndsOn ASC', 'status is ACTIVE or IN_REVIEW'],
  ['Plans behind', 'espPlan', 'TABLE health', 'periodEndsOn ASC', 'health is AT_RISK or OFF_TRACK'],
  ['Draft plans', 'espPlan', 'TABLE', 'completeness ASC', 'status is DRAFT'],
  ['My plans', 'espPlan', 'TABLE', 'periodEndsOn ASC', `owner is ${ME}`],
  [
    'Ends in 60 days',
    'espPlan',
    'TABLE',
    'periodEndsOn ASC',
    'status is ACTIVE or IN_REVIEW and (periodEndsOn is today or periodEndsOn is relative NEXT_60_DAY)',
  ],
  ['Plan calendar', 'espPlan', 'CALENDAR periodEndsOn', 'periodEndsOn ASC', 'status is not CLOSED'],
  ['By health', 'espPlan', 'KANBAN health', 'periodEndsOn ASC', 'status is ACTIVE or IN_REVIEW'],
  ['Plan objectives', 'planObjective', 'TABLE', 'espPlan ASC, stage ASC', ''],
  ['Open objectives', 'planObjective', 'TABLE', 'dueOn ASC', 'status is OPEN or IN_PROGRESS'],
  ['Account needs', 'accountNeed', 'TABLE', 'expectedOn ASC', ''],
  ['By horizon', 'accountNeed', 'KANBAN horizon', 'estimatedValue DESC', 'needState is OPEN'],
  [
    'Capability gaps',
    'accountNeed',
    'TABLE',
    'owner ASC, estimatedValue DESC',
    'needState is OPEN and capability is PARTIAL or MISSING',
  ],
  ['Support requests', 'supportRequest', 'TABLE', 'neededBy DESC', ''],
  [
    'Support queue',
    'supportRequest',
    'TABLE',
    'priority DESC, neededBy ASC',
    'supportState is ASKED or ACCEPTED or IN_PROGRESS',
  ],
  ['By state', 'supportRequest', 'KANBAN supportState', 'priority DESC', ''],
  ['Delivered', 'supportRequest', 'TABLE', 'deliveredOn DESC', 'supportState is DELIVERED'],
  ['Assessments due', 'opportunity', 'TABLE', 'amount DESC', 'assessmentState is DUE or OVERDUE'],
  ['Deals to stop', 'opportunity', 'TABLE', 'amount DESC', 'assessmentVerdict is STOP and closedOn is empty'],
  ['Deals by verdict', 'opportunity', 'KANBAN assessmentVerdict', 'amount DESC', 'closedOn is empty'],
  ['Deal assessments', 'dealAssessment', 'TABLE', 'assessedOn DESC, round DESC', ''],
  ['By verdict', 'dealAssessment', 'KANBAN verdict', 'assessedOn DESC', 'kind is FULL'],
  ['Competitors', 'competitor', 'TABLE', 'name ASC', ''],
  ['Rivals in deals', 'dealCompetitor', 'TABLE', 'lead ASC', ''],
  ['Decision criteria', 'decisionCriterion', 'TABLE', 'mandatory DESC, weight DESC', ''],
  ['Deal milestones', 'dealMilestone', 'TABLE', 'dueOn ASC', ''],
  ['Scoring policies', 'scoringPolicy', 'TABLE', 'name ASC', ''],
  ['Score runs', 'scoreRun', 'TABLE', 'startedAt DESC', 'mode is not FEED'],
] as const;

const laidOutBy = (view: View) =>
  view.calendarFieldMetadataUniversalIdentifier ?? view.mainGroupByFieldMetadataUniversalIdentifier;

describe('lists', () => {
  it.each(EXPECTED_LISTS)('%s of %s shows the right records in the right order', (name, ...expected) => {
    const view = lists.find((list) => list.name === name && objectOf(list)?.name === expected[0]);
    if (view === undefined) throw new Error(`There is no list ${name}`);
    const by = laidOutBy(view);
    expect([
      objectOf(view)?.name,
      [view.type, ...(by === undefined ? [] : [nameIn(view, by)])].join(' '),
      view.sorts
        ?.map((sort) => `${nameIn(view, sort.fieldMetadataUniversalIdentifier)} ${sort.direction}`)
        .join(', '),
      filterSummary(view, objectOf(view)?.fields ?? new Map()),
    ]).toEqual(expected);
  });

  it('are these and no others', () => {
    expect(lists.map(({ name }) => name).sort()).toEqual(EXPECTED_LISTS.map(([name]) => name).toSorted());
  });

  it('exist for every object', () => {
    const listed = new Set(lists.map(({ objectUniversalIdentifier }) => objectUniversalIdentifier));
    expect(manifest.objects.filter(({ universalIdentifier }) => !listed.has(universalIdentifier))).toEqual(
      [],
    );
  });

  it.each(lists)('$name begins with what names the record, counts the rows, and fits its places', (view) => {
    const first = columnsOf(view)[0];
    expect(first?.fieldMetadataUniversalIdentifier).toBe(objectOf(view)?.label);
    expect(first?.aggregateOperation).toBe('COUNT');
    expect(view.icon).toMatch(/^Icon/);
    expect(view.name.length).toBeLessThanOrEqual(LONGEST_NAME);
  });

  it.each([...objects.values()])('of $name stand at places of their own', ({ name }) => {
    const places = lists.filter((view) => objectOf(view)?.name === name).map(({ position }) => position);
    expect(new Set(places).size).toBe(places.length);
  });

  it('total no amounts of money, because they may be in several currencies', () => {
    const money = new Set(
      fieldsOf(manifest)
        .filter(({ type }) => type === 'CURRENCY')
        .map(({ universalIdentifier }) => universalIdentifier),
    );
    const totalled = lists.filter(({ fields }) =>
      fields.some(
        (column) =>
          money.has(column.fieldMetadataUniversalIdentifier) && column.aggregateOperation !== undefined,
      ),
    );
    expect(totalled.map(({ name }) => name)).toEqual([]);
  });

  it.each(lists.filter(({ groups }) => groups !== undefined))(
    '$name has a counted group for each option, and one for rows without a value where there can be any',
    (view) => {
      expect(view.kanbanAggregateOperation).toBe('COUNT');
      const by = view.mainGroupByFieldMetadataUniversalIdentifier;
      const field = fieldsOf(manifest).find(({ universalIdentifier }) => universalIdentifier === by);
      const options = field?.options?.map(({ value }) => value) ?? OPEN_AND_WON_STAGES;
      const isFilled = (view.filters ?? []).some(
        (filter) => filter.fieldMetadataUniversalIdentifier === by && filter.operand === 'IS_NOT_EMPTY',
      );
      // Twenty's own stage always has a value.
      const empty = field?.isNullable === true && !isFilled ? [''] : [];
      expect(view.groups?.map(({ fieldValue }) => fieldValue).sort()).toEqual([...empty, ...options].sort());
      expect(view.groups?.findIndex(({ fieldValue }) => fieldValue === '')).toBe(
        empty.length === 0 ? -1 : options.length,
      );
    },
  );
});

describe('every view', () => {
  it.each(manifest.views)('$name refers to fields of its own object only, and shows each once', (view) => {
    const shown = view.fields.map((column) => column.fieldMetadataUniversalIdentifier);
    const by = laidOutBy(view);
    const referred = [
      ...shown,
      ...(view.sorts ?? []).map((sort) => sort.fieldMetadataUniversalIdentifier),
      ...(view.filters ?? []).map((filter) => filter.fieldMetadataUniversalIdentifier),
      ...(by === undefined ? [] : [by]),
    ];
    expect(referred.filter((field) => !objectOf(view)?.fields.has(field))).toEqual([]);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it.each(manifest.views)('$name asks only for options that exist', (view) => {
    const options = new Map(
      fieldsOf(manifest).map((field) => [
        field.universalIdentifier,
        field.options?.map(({ value }) => value) ?? [],
      ]),
    );
    const asked = (view.filters ?? []).flatMap(({ fieldMetadataUniversalIdentifier: field, value }) =>
      // The options of a standard field are the server's.
      Array.isArray(value) && options.has(field)
        ? value.filter((option) => !options.get(field)?.includes(option))
        : [],
    );
    expect(asked).toEqual([]);
  });

  it.each(manifest.views)('$name puts conditions into groups of its own, nested once at most', (view) => {
    const parents = new Map(
      (view.filterGroups ?? []).map((group) => [
        group.universalIdentifier,
        group.parentViewFilterGroupUniversalIdentifier,
      ]),
    );
    const outermost = [...parents].filter(([, parent]) => parent === undefined).map(([group]) => group);
    expect(outermost.length).toBeLessThanOrEqual(1);
    const used = (view.filters ?? []).flatMap(({ viewFilterGroupUniversalIdentifier: group }) => group ?? []);
    expect(used.filter((group) => !parents.has(group))).toEqual([]);
    expect([...parents.values()].filter((parent) => parent && !outermost.includes(parent))).toEqual([]);
  });
});

describe('the lists of opportunities', () => {
  const { salesTrack, initiation, closenessOutcome, insightGained } = ids.fields.opportunity;
  const viewOf = (name: string) => manifest.views.find((view) => view.name === name);
  const filtersOf = (name: string) =>
    viewOf(name)?.filters?.map(({ fieldMetadataUniversalIdentifier, operand, value }) => [
      fieldMetadataUniversalIdentifier,
      operand,
      value,
    ]);

  it.each([
    ['Awaiting initiation', initiation, 'PENDING'],
    ['Full process', salesTrack, 'FULL_PROCESS'],
    ['Green channel', salesTrack, 'GREEN_CHANNEL'],
  ])('%s', (name, field, value) => {
    expect(filtersOf(name)).toEqual([[field, 'IS', [value]]]);
  });

  it('Closed without learning: closed, and the outcome or the insight is missing', () => {
    expect(filtersOf('Closed without learning')).toEqual([
      [
        standard.opportunity.fields.stage.universalIdentifier,
        'IS_NOT',
        ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL'],
      ],
      [closenessOutcome, 'IS_EMPTY', ''],
      [insightGained, 'IS_EMPTY', ''],
    ]);
    const view = viewOf('Closed without learning');
    const [group] = view?.filterGroups ?? [];
    expect(group?.logicalOperator).toBe('OR');
    expect(view?.filters?.map((filter) => filter.viewFilterGroupUniversalIdentifier)).toEqual([
      undefined,
      group?.universalIdentifier,
      group?.universalIdentifier,
    ]);
  });
});

describe('the list of all companies', () => {
  it('shows standing, importance, closeness, trend and last contact behind the name', () => {
    const { company } = standard;
    const columns = manifest.viewFields
      .filter((column) => column.viewUniversalIdentifier === company.views.allCompanies.universalIdentifier)
      .toSorted((left, right) => left.position - right.position);
    const { keyAccountStatus, importanceScore, closenessScore, closenessTrend, lastContactOn } =
      ids.fields.company;
    expect(columns.map((column) => column.fieldMetadataUniversalIdentifier)).toEqual([
      keyAccountStatus,
      importanceScore,
      closenessScore,
      closenessTrend,
      lastContactOn,
    ]);
    expect(columns.every(({ position, isVisible }) => position > 0 && position < 1 && isVisible)).toBe(true);
  });
});

describe('navigation', () => {
  const entries = manifest.navigationMenuItems
    .filter((item) => item.folderUniversalIdentifier === ids.navigation.folder)
    .toSorted((left, right) => left.position - right.position);

  it('has one folder with what is opened daily, eight entries at most', () => {
    expect(entries.map(({ name }) => name)).toEqual([
      'Programme',
      'Portfolio',
      'The week',
      'My key accounts',
      'Key accounts',
      'ESP+ plans',
      'Contracts',
      'Set-up',
    ]);
    expect(entries.length).toBeLessThanOrEqual(8);
  });

  it('opens lists under their own names and icons', () => {
    const views = new Map(manifest.views.map((view) => [view.universalIdentifier, view]));
    const [programme, portfolio, week] = entries;
    const listed = entries.filter(({ viewUniversalIdentifier }) => viewUniversalIdentifier);
    expect(programme?.pageLayoutUniversalIdentifier).toBe(ids.programmePage);
    expect(portfolio?.pageLayoutUniversalIdentifier).toBe(ids.portfolioPage);
    expect(week?.pageLayoutUniversalIdentifier).toBe(ids.weekPage);
    const opened = listed.map((entry) => views.get(entry.viewUniversalIdentifier ?? ''));
    expect(opened.map((view) => view?.name)).toEqual(listed.map(({ name }) => name));
    expect(opened.map((view) => view?.icon)).toEqual(listed.map(({ icon }) => icon));
  });
});

/** What the app keeps for itself, or says elsewhere in words: nobody reads it in a list or among the fields of a page. */
const MACHINERY = new Set<string>([
  'id',
  'position',
  'scoreExplanation',
  'countedRecords',
  'contractMemory',
  'coverageHistory',
  'criterionFits',
  'reviewMarks',
  'pastTerms',
  'earlierAmounts',
  'explanation',
  'decisions',
  'failureReasons',
  'cursor',
  'leasedUntil',
  'requests',
  'policyId',
  'rulesVersion',
  'aboutCompany',
  'recordedStatus',
  'settledHorizon',
  'settledExpectedOn',
  'withoutContract',
  'learningAskedOn',
  'decisionTold',
  'assessmentMarks',
  'stageThen',
  'judgedAt',
  'dealMemory',
  'remindedOn',
  'scoredAt',
  'rankedAt',
  'settledAt',
  'calculatedAt',
  'creditedAt',
  'prioritizedAt',
  'closenessScoredAt',
]);

describe('where people read', () => {
  const nameOf = new Map(fieldsOf(manifest).map((field) => [field.universalIdentifier, field]));
  const shown = [
    ...manifest.views.map((view) => ({ name: view.name, columns: view.fields })),
    { name: 'views of standard objects', columns: manifest.viewFields },
  ];

  it.each(shown)('$name has no machinery and no raw JSON', ({ columns }) => {
    const fields = columns.map((column) => nameOf.get(column.fieldMetadataUniversalIdentifier));
    expect(fields.filter((field) => field?.type === 'RAW_JSON' || MACHINERY.has(field?.name ?? ''))).toEqual(
      [],
    );
  });

  it('no JSON field of the app is left out of what is kept from people', () => {
    const json = fieldsOf(manifest).filter(({ type }) => type === 'RAW_JSON');
    expect(json.map(({ name }) => name).filter((name) => !MACHINERY.has(name))).toEqual([]);
  });

  it.each(lists)('$name has ten columns at most', (view) => {
    expect(view.fields.length).toBeLessThanOrEqual(10);
  });

  it.each(
    lists.filter(({ fields }) =>
      fields.some((field) => nameOf.get(field.fieldMetadataUniversalIdentifier)?.name === 'importanceRank'),
    ),
  )('$name shows no rank without its class', (view) => {
    const names = view.fields.map((column) => nameOf.get(column.fieldMetadataUniversalIdentifier)?.name);
    expect(names).toContain('importancePlace');
  });
});

describe('the list that an object opens with', () => {
  const indexes = lists.filter(({ key }) => key === 'INDEX');

  it('is one of the app, for each of its objects', () => {
    expect(indexes.map((view) => view.objectUniversalIdentifier).sort()).toEqual(
      manifest.objects.map(({ universalIdentifier }) => universalIdentifier).sort(),
    );
  });

  it.each(indexes)('$name is the first of its object and shows all of it', (view) => {
    expect([view.type, view.position]).toEqual(['TABLE', 0]);
    // The record that keeps where the feed stands is no run of anybody's.
    expect(view.filters ?? []).toHaveLength(view.name === 'Score runs' ? 1 : 0);
  });
});

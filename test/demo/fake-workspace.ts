import { type FieldNode, parse } from 'graphql';
import type { GraphqlClient } from '../../demo/data/load.ts';

type Row = Record<string, unknown>;
type Filter = Record<string, unknown>;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function compare(value: unknown, operator: string, wanted: unknown): boolean {
  if (operator === 'eq') return value === wanted;
  if (operator === 'in') return Array.isArray(wanted) && wanted.includes(value);
  if (operator === 'is') return (value === undefined || value === null) === (wanted === 'NULL');
  if (operator === 'gt') return typeof value === 'number' && value > Number(wanted);
  if (operator === 'gte') return typeof value === 'string' && value >= String(wanted);
  if (operator === 'lte') return typeof value === 'string' && value <= String(wanted);
  throw new Error(`The fake workspace knows no operator ${operator}.`);
}

/** What is kept of deals on the project line. */
const PROJECT_LINE: Readonly<Record<string, readonly string[]>> = {
  competitor: ['strengths', 'usualTactic'],
  dealAssessment: ['opportunity', 'round', 'answer1', 'answer22'],
  dealCompetitor: ['opportunity', 'competitor', 'standing'],
  decisionCriterion: ['opportunity', 'ourFit'],
  dealMilestone: ['opportunity', 'agreedOn'],
};

const OPERATORS = new Set(['eq', 'in', 'is', 'gt', 'gte', 'lte']);

/** Records in memory behind the few requests the seed makes; the lists hide e-mails and meetings, as Twenty's do. */
export class FakeWorkspace {
  readonly tables = new Map<string, Map<string, Row>>();
  /** Every request: the operation's name, its root fields, and how many records it carried. */
  readonly requests: { name: string; fields: string[]; records: number }[] = [];
  stages = ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL', 'CUSTOMER', 'LOST'];
  appObjects = [
    'contract',
    'scoringPolicy',
    'keyAccount',
    'closenessScore',
    'accountNeed',
    'espPlan',
    'planObjective',
    'supportRequest',
    ...Object.keys(PROJECT_LINE),
  ];
  missingFields: string[] = [];
  /** Called before each record request is carried out; may throw, as a server under load does. */
  beforeRequest: (request: { name: string; fields: string[] }) => void = () => {};

  table(plural: string): Map<string, Row> {
    const table = this.tables.get(plural) ?? new Map<string, Row>();
    this.tables.set(plural, table);
    return table;
  }

  insert(plural: string, ...rows: Row[]): void {
    for (const row of rows) this.table(plural).set(String(row.id), row);
  }

  /** How many records there are in all objects. */
  get size(): number {
    return [...this.tables.values()].reduce((sum, table) => sum + table.size, 0);
  }

  readonly records: GraphqlClient = {
    execute: async (query, variables) => {
      const { name, fields } = readDocument(query);
      const request = { name, fields: fields.map((field) => field.name.value) };
      this.requests.push({ ...request, records: Array.isArray(variables.data) ? variables.data.length : 0 });
      this.beforeRequest(request);
      return Object.fromEntries(fields.map((field) => [field.name.value, this.answer(field, variables)]));
    },
  };

  readonly metadata: GraphqlClient = {
    execute: async (query, variables) => {
      if (query.includes('updateOneField')) {
        const input = isRow(variables.input) && isRow(variables.input.update) ? variables.input.update : {};
        this.stages = (Array.isArray(input.options) ? input.options : []).map((option: Row) =>
          String(option.value),
        );
        return { updateOneField: { id: 'stage' } };
      }
      return { objects: { edges: this.model().map((node) => ({ node })), pageInfo: { hasNextPage: false } } };
    },
  };

  private model() {
    const objects: Record<string, string[]> = {
      company: ['scoringPolicy', 'potentialAnnualValue', 'referenceValue', 'deliveryFit'],
      person: [
        'buyingRole',
        'supportLevel',
        'influence',
        'coverage',
        'relationshipCheckedOn',
        'relationshipOwner',
      ],
      opportunity: [
        'stage',
        'initiation',
        'closenessOutcome',
        'insightGained',
        'termMonths',
        'partOfContract',
        'winTheme',
      ],
      message: [],
      messageThread: [],
      note: [],
      noteTarget: [],
      messageParticipant: [],
      calendarEvent: [],
      calendarEventParticipant: [],
      messageChannelMessageAssociation: [],
      calendarChannelEventAssociation: [],
    };
    for (const object of this.appObjects) objects[object] = [...(PROJECT_LINE[object] ?? [])];
    if (objects.contract)
      objects.contract = [
        'status',
        'startsOn',
        'endsOn',
        'autoRenews',
        'company',
        'opportunity',
        'amountPer',
        'amountFrom',
        'renewalMonths',
        'noticeMonths',
      ];
    if (objects.accountNeed)
      objects.accountNeed = ['need', 'horizon', 'expectedOn', 'estimatedValue', 'capability', 'needState'];
    if (objects.keyAccount)
      objects.keyAccount = [
        'status',
        'director',
        'directorLine',
        'directorCreditShare',
        'needsReviewedOn',
        'reviewRemark',
      ];
    if (objects.closenessScore) objects.closenessScore = ['month', 'score', 'threads'];
    if (objects.espPlan) objects.espPlan = ['periodStartsOn', 'goal', 'revenueTarget', 'director'];
    if (objects.planObjective) objects.planObjective = ['espPlan', 'objectiveType', 'dueOn'];
    if (objects.supportRequest)
      objects.supportRequest = ['helpType', 'opportunity', 'neededBy', 'supportState'];
    if (objects.scoringPolicy) objects.scoringPolicy = ['isDefault', 'revenueAt25', 'largeDealThreshold'];
    return Object.entries(objects).map(([nameSingular, names]) => ({
      nameSingular,
      fieldsList: names
        .filter((name) => !this.missingFields.includes(`${nameSingular}.${name}`))
        .map((name) => ({ id: name, name, options: name === 'stage' ? this.stageOptions() : null })),
    }));
  }

  private stageOptions() {
    return this.stages.map((value, position) => ({
      id: value,
      value,
      label: value,
      color: 'gray',
      position,
    }));
  }

  private answer(field: FieldNode, variables: Row): unknown {
    const name = field.name.value;
    if (name.startsWith('create'))
      return this.create(lowerFirst(name.slice('create'.length)), variables.data);
    if (name.startsWith('destroy'))
      return this.destroy(lowerFirst(name.slice('destroy'.length)), filterOf(field, variables));
    const found = [...this.table(name).values()].filter((row) =>
      this.matches(row, filterOf(field, variables)),
    );
    const shown = name === 'messages' || name === 'calendarEvents' ? [] : found;
    return {
      totalCount: found.length,
      edges: shown.slice(0, firstOf(field)).map((row) => ({ node: row })),
    };
  }

  private create(plural: string, data: unknown): Row[] {
    const rows = Array.isArray(data) ? data.filter(isRow) : [];
    this.insert(plural, ...rows);
    return rows.map(({ id }) => ({ id }));
  }

  private destroy(plural: string, filter: Filter): Row[] {
    const gone = [...this.table(plural).values()].filter((row) => this.matches(row, filter));
    for (const { id } of gone) this.table(plural).delete(String(id));
    return gone.map(({ id }) => ({ id }));
  }

  private matches(row: Row, filter: Filter): boolean {
    return Object.entries(filter).every(([key, condition]) => {
      if (key === 'and' && Array.isArray(condition))
        return condition.every((part) => this.matches(row, part));
      if (key === 'or' && Array.isArray(condition)) return condition.some((part) => this.matches(row, part));
      if (!isRow(condition)) throw new Error(`The fake workspace cannot read the filter on ${key}.`);
      if (key === 'not') return !this.matches(row, condition);
      if (key === 'targetKeyAccount') {
        return this.matches(this.table('keyAccounts').get(String(row.targetKeyAccountId)) ?? {}, condition);
      }
      const operators = Object.entries(condition);
      if (operators.some(([operator]) => !OPERATORS.has(operator))) {
        const value = row[key];
        return isRow(value) && this.matches(value, condition);
      }
      // As Twenty: a field takes exactly one operator.
      if (operators.length !== 1) throw new Error(`Filter for field "${key}" must have exactly one operator`);
      return operators.every(([operator, wanted]) => compare(row[key], operator, wanted));
    });
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function readDocument(query: string): { name: string; fields: FieldNode[] } {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('A request is one operation.');
  const fields = operation.selectionSet.selections.filter((selection) => selection.kind === 'Field');
  const names = fields.map((field) => field.name.value);
  if (new Set(names).size !== names.length) throw new Error('Duplicate root resolver');
  if (names.length > 20) throw new Error('Too many root resolvers');
  return { name: operation.name?.value ?? '', fields };
}

/** How many records a list was asked for. */
function firstOf(field: FieldNode): number {
  const value = field.arguments?.find(({ name }) => name.value === 'first')?.value;
  return value?.kind === 'IntValue' ? Number(value.value) : 10;
}

function filterOf(field: FieldNode, variables: Row): Filter {
  const value = field.arguments?.find(({ name }) => name.value === 'filter')?.value;
  const filter = value?.kind === 'Variable' ? variables[value.name.value] : undefined;
  return isRow(filter) ? filter : {};
}

import * as z from 'zod';
import type { MemberContact } from '../../demo/data/context.ts';
import type { GraphqlClient } from '../../demo/data/load.ts';
import { SeedError } from './errors.ts';

export type StageOption = { value: string; label: string; color: string; position: number; id?: string };

/** What the seed needs to know of a workspace's data model. */
export type DataModel = {
  /** API names (singular) of the objects that exist. */
  objects: ReadonlySet<string>;
  stageFieldId: string;
  stages: readonly StageOption[];
};

export type Member = MemberContact & { id: string };

// What shows that the app is installed, and in a version that knows everything the demo fills in.
const NEEDED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  scoringPolicy: ['isDefault', 'revenueAt25', 'largeDealThreshold'],
  contract: [
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
  ],
  keyAccount: [
    'status',
    'director',
    'directorLine',
    'directorCreditShare',
    'needsReviewedOn',
    'reviewRemark',
  ],
  closenessScore: ['month', 'score', 'threads'],
  espPlan: ['periodStartsOn', 'goal', 'revenueTarget', 'director'],
  planObjective: ['espPlan', 'objectiveType', 'dueOn'],
  company: ['scoringPolicy', 'potentialAnnualValue', 'referenceValue', 'deliveryFit'],
  accountNeed: ['need', 'horizon', 'expectedOn', 'estimatedValue', 'capability', 'needState'],
  opportunity: [
    'initiation',
    'closenessOutcome',
    'insightGained',
    'termMonths',
    'partOfContract',
    'winTheme',
  ],
  dealAssessment: ['opportunity', 'round', 'answer1', 'answer22'],
  dealCompetitor: ['opportunity', 'competitor', 'standing'],
  decisionCriterion: ['opportunity', 'ourFit'],
  dealMilestone: ['opportunity', 'agreedOn'],
  competitor: ['strengths', 'usualTactic'],
  supportRequest: ['helpType', 'opportunity', 'neededBy', 'supportState'],
  person: [
    'buyingRole',
    'supportLevel',
    'influence',
    'coverage',
    'relationshipCheckedOn',
    'relationshipOwner',
  ],
};

const Option = z.object({
  value: z.string(),
  label: z.string(),
  color: z.string(),
  position: z.number(),
  id: z.string().optional(),
});

const ObjectsPage = z.object({
  objects: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          nameSingular: z.string(),
          fieldsList: z.array(z.object({ id: z.string(), name: z.string(), options: z.unknown() })),
        }),
      }),
    ),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
  }),
});

type ModelObject = z.infer<typeof ObjectsPage>['objects']['edges'][number]['node'];

async function readObjects(metadata: GraphqlClient): Promise<ModelObject[]> {
  const objects: ModelObject[] = [];
  for (let after: string | null | undefined; ; ) {
    const { objects: page } = ObjectsPage.parse(
      await metadata.execute(
        `query DataModel($paging: CursorPaging!) {
          objects(paging: $paging) {
            edges { node { nameSingular fieldsList { id name options } } }
            pageInfo { hasNextPage endCursor }
          }
        }`,
        { paging: { first: 100, ...(after ? { after } : {}) } },
      ),
    );
    objects.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage || !after) return objects;
  }
}

/** Reads the data model over the metadata API. Throws a SeedError when there is no standard opportunity stage. */
export async function readDataModel(metadata: GraphqlClient): Promise<DataModel & { missing: string[] }> {
  const objects = await readObjects(metadata);
  const fieldsOf = new Map(objects.map((object) => [object.nameSingular, object.fieldsList]));
  const stage = fieldsOf.get('opportunity')?.find(({ name }) => name === 'stage');
  const stages = z.array(Option).safeParse(stage?.options);
  if (!stage || !stages.success) {
    throw new SeedError(
      'Opportunities of this workspace have no stage.',
      'The demo needs the standard field "Stage"; activate it under Settings > Data model > Opportunities.',
    );
  }
  const missing = Object.entries(NEEDED_FIELDS).flatMap(([object, fields]) => {
    const present = new Set(fieldsOf.get(object)?.map(({ name }) => name));
    return fields.filter((field) => !present.has(field)).map((field) => `${object}.${field}`);
  });
  return { objects: new Set(fieldsOf.keys()), stageFieldId: stage.id, stages: stages.data, missing };
}

/** Throws a SeedError that says what to do when the app is not installed, or too old for this demo. */
export function requireApp({
  objects,
  missing,
}: {
  objects: ReadonlySet<string>;
  missing: readonly string[];
}): void {
  if (!objects.has('contract') || !objects.has('scoringPolicy')) {
    throw new SeedError(
      'Key Accounts is not installed in this workspace.',
      'Install the app first (see "Install" in docs/handbook-admin.md), then run this command again.',
    );
  }
  if (missing.length > 0) {
    throw new SeedError(
      `The app in this workspace lacks: ${missing.join(', ')}.`,
      'Upgrade Key Accounts to the version this demo belongs to, then run this command again.',
    );
  }
}

const Members = z.object({
  workspaceMembers: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          userEmail: z.string().nullish(),
          name: z.object({ firstName: z.string().nullish(), lastName: z.string().nullish() }).nullish(),
        }),
      }),
    ),
  }),
});

/** The first `limit` members, the longest-standing first. Throws a SeedError when there is none. */
export async function readMembers(client: GraphqlClient, limit: number): Promise<Member[]> {
  const { workspaceMembers } = Members.parse(
    await client.execute(
      `query Members($first: Int!) {
        workspaceMembers(first: $first, orderBy: [{ createdAt: AscNullsFirst }, { id: AscNullsFirst }]) {
          edges { node { id userEmail name { firstName lastName } } }
        }
      }`,
      { first: limit },
    ),
  );
  const members = workspaceMembers.edges.map(({ node }) => ({
    id: node.id,
    handle: node.userEmail ?? '',
    displayName: [node.name?.firstName, node.name?.lastName].filter(Boolean).join(' '),
  }));
  if (members.length === 0) {
    throw new SeedError(
      'This workspace has no members who could own accounts.',
      'Sign in to Twenty once, then try again.',
    );
  }
  return members;
}

/** Whether another scoring policy than the demo's is the workspace's default. */
export async function hasOwnDefaultPolicy(
  client: GraphqlClient,
  isDemo: (id: string) => boolean,
): Promise<boolean> {
  const answer = z
    .object({
      scoringPolicies: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
    })
    .parse(
      await client.execute(
        'query DefaultPolicies($filter: ScoringPolicyFilterInput!) { scoringPolicies(first: 20, filter: $filter) { edges { node { id } } } }',
        { filter: { isDefault: { eq: true } } },
      ),
    );
  return answer.scoringPolicies.edges.some(({ node }) => !isDemo(node.id));
}

/** Adds the stage LOST after the others, over the metadata API. */
export async function addLostStage(metadata: GraphqlClient, model: DataModel): Promise<void> {
  const position = Math.max(-1, ...model.stages.map((stage) => stage.position)) + 1;
  await metadata.execute(
    'mutation AddLostStage($input: UpdateOneFieldMetadataInput!) { updateOneField(input: $input) { id options } }',
    {
      input: {
        id: model.stageFieldId,
        update: { options: [...model.stages, { value: 'LOST', label: 'Lost', color: 'red', position }] },
      },
    },
  );
}

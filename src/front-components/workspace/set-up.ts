/** What the set-up page asks the app's routes for, and in which form they answer. */
import * as z from 'zod/mini';
import { QUALITY, type QualityKey } from '../../domain/setup/quality.ts';
import { parsed } from './answers.ts';
import type { WorkspaceClient } from './client.ts';
import type { Answer } from './failures.ts';
import { asked, commanded } from './programme.ts';

const text = z.nullable(z.string());
const OUTCOMES = ['WON', 'LOST', 'IGNORED', 'OPEN'] as const;
const KEYS = QUALITY.map(({ key }) => key) as [QualityKey, ...QualityKey[]];

const Thresholds = z.object({ at25: z.number(), at50: z.number(), at75: z.number(), at100: z.number() });
const ByObject = z.object({
  opportunity: z.number(),
  contract: z.number(),
  company: z.number(),
  accountNeed: z.number(),
});

const SetUp = z.object({
  settings: z.array(z.object({ name: z.string(), value: z.string(), problem: text })),
  currencies: z.array(
    z.object({
      currency: z.string(),
      isBase: z.boolean(),
      rate: z.nullable(z.number()),
      amounts: z.number(),
      byObject: ByObject,
    }),
  ),
  stages: z.array(
    z.object({
      stage: z.string(),
      deals: z.number(),
      outcome: z.enum(OUTCOMES),
      probability: z.nullable(z.number()),
      isNamed: z.boolean(),
      isKnown: z.boolean(),
    }),
  ),
  policies: z.array(
    z.object({ id: z.string(), name: z.string(), isDefault: z.boolean(), tasksSince: text, problem: text }),
  ),
  quality: z.array(
    z.object({
      key: z.enum(KEYS),
      count: z.number(),
      total: z.number(),
      share: z.nullable(z.number()),
    }),
  ),
  classes: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      options: z.array(z.object({ option: z.string(), companies: z.number() })),
    }),
  ),
  today: z.string(),
});

const Part = z.object({
  present: Thresholds,
  fitted: z.nullable(Thresholds),
  bars: z.array(z.object({ from: z.number(), to: z.number(), count: z.number() })),
  companies: z.number(),
});
const Named = z.object({ companyId: z.string(), name: z.string() });

const Fit = z.object({
  policy: z.object({ id: z.string(), name: z.string() }),
  scored: z.number(),
  revenue: Part,
  potential: Part,
  keyBefore: z.number(),
  keyAfter: z.number(),
  key: z.array(z.extend(Named, { importance: z.nullable(z.number()), isNew: z.boolean() })),
  dropped: z.array(Named),
});

const Before = z.object({
  numbers: z.record(z.string(), z.number()),
  tasksSince: z.optional(text),
});

const MadeClasses = z.object({
  made: z.array(z.object({ policyId: z.string(), name: z.string(), companies: z.number() })),
  kept: z.array(z.string()),
});

const Roles = z.object({
  data: z.object({
    getRoles: z.array(
      z.object({
        label: z.string(),
        universalIdentifier: z.optional(text),
        workspaceMembers: z.nullable(z.optional(z.array(z.object({ id: z.string() })))),
      }),
    ),
  }),
});

export type SetUpFacts = z.infer<typeof SetUp>;
export type StageOutcomeName = (typeof OUTCOMES)[number];
export type Thresholds = z.infer<typeof Thresholds>;
export type FittedPart = z.infer<typeof Part>;
export type Fit = z.infer<typeof Fit>;
export type Before = z.infer<typeof Before>;
export type MadeClasses = z.infer<typeof MadeClasses>;
/** A role of the workspace, and how many people have it. */
export type RoleFact = { id: string | null; label: string; members: number };

/** What was found; null for who may set nothing up. */
export async function readSetUp(client: WorkspaceClient): Promise<Answer<SetUpFacts | null>> {
  const answer = await asked(client, 'setup', {}, z.object({ setup: z.nullable(SetUp) }));
  return answer.ok ? { ok: true, data: answer.data.setup } : answer;
}

/** Thresholds that fit a policy's companies; null for a policy that is gone. */
export async function readFit(client: WorkspaceClient, policyId: string | null): Promise<Answer<Fit | null>> {
  const answer = await asked(client, 'fit-thresholds', { policyId }, z.object({ fit: z.nullable(Fit) }));
  return answer.ok ? { ok: true, data: answer.data.fit } : answer;
}

/** Sets values of a policy; what they were before, in the same form. */
export async function setPolicy(
  client: WorkspaceClient,
  policyId: string,
  values: Before,
): Promise<Answer<Before | null>> {
  const answer = await asked(
    client,
    'set-policy',
    { policyId, ...values },
    z.object({ before: z.nullable(Before) }),
  );
  return answer.ok ? { ok: true, data: answer.data.before } : answer;
}

export const makeClasses = (client: WorkspaceClient, field: string) =>
  commanded({ client }, 'make-classes', { field }, MadeClasses, ({ made }) => made.length > 0);

export const undoClasses = (client: WorkspaceClient, policyIds: readonly string[]) =>
  asked(client, 'undo-classes', { policyIds }, z.object({ companies: z.number() }));

/** The workspace's roles, which are no records: only who may manage them is told. */
export async function readRoles(client: WorkspaceClient): Promise<Answer<RoleFact[]>> {
  const answer = parsed(
    await client.metadata('query Roles { getRoles { label universalIdentifier workspaceMembers { id } } }'),
    Roles,
  );
  if (!answer.ok) return answer;
  const roles = answer.data.data.getRoles.map(({ label, universalIdentifier, workspaceMembers }) => ({
    id: universalIdentifier ?? null,
    label,
    members: workspaceMembers?.length ?? 0,
  }));
  return { ok: true, data: roles };
}

/** What the feed is told of a record or a tie that changed, from the node that Twenty answers. */
import * as z from 'zod/mini';
import type { AccountRecords } from '../../../domain/account/account.ts';
import { type InputObject, inputsOf, isBlank, OF_DEALS } from '../../../domain/account/inputs.ts';
import { lazily } from '../../../domain/shared/lazily.ts';
import { isLooseObject } from '../../../flows/account/loose.ts';
import type { ChangedRecord, CountedCompany, FeedRow } from '../../../flows/feed/ports.ts';
import { parseAs } from '../lists.ts';
import { CHANGED, type FeedObject, LISTS, TIES } from './documents.ts';

type Record_ = {
  id: string;
  updatedAt: Date;
  createdAt: Date;
  deletedAt: Date | null;
  companyId?: string | null;
  company?: CountedCompany | null;
  opportunity?: { companyId?: string | null; company?: CountedCompany | null } | null;
  espPlan?: { company?: CountedCompany | null } | null;
  espPlanId?: string | null;
  opportunityId?: string | null;
  includedDeals?: readonly { company?: CountedCompany | null }[];
};

/** Objects whose records are of the company of their deal. */
const BY_DEAL: readonly string[] = ['supportRequest', ...OF_DEALS];

const companyIn = (object: InputObject, record: Record_): CountedCompany | null =>
  object === 'company'
    ? (record as unknown as CountedCompany)
    : (record.company ??
      (BY_DEAL.includes(object) ? record.opportunity?.company : null) ??
      record.espPlan?.company ??
      null);

const isThere = (company: CountedCompany | null | undefined): company is CountedCompany =>
  company !== null && company !== undefined;

const companiesOfDeals = ({ company, opportunity, includedDeals = [] }: Record_): CountedCompany[] =>
  [opportunity?.company, ...includedDeals.map((deal) => deal.company)]
    .filter(isThere)
    .filter(({ id }) => id !== company?.id);

/** The record without a company that has to be judged for one that changed: itself, or the deal that it belongs to. */
function looseOf(object: InputObject, record: Record_): ChangedRecord['loose'] {
  const { id, companyId = null, deletedAt, opportunity = null, opportunityId = null } = record;
  if (OF_DEALS.includes(object))
    return opportunity === null || opportunityId === null || (opportunity.companyId ?? null) !== null
      ? null
      : { object: 'opportunity', id: opportunityId };
  if (!isLooseObject(object) || deletedAt !== null || companyId !== null) return null;
  return object === 'supportRequest' && companyIn(object, record) !== null ? null : { object, id };
}

function toRecordRow(object: InputObject, node: unknown): FeedRow {
  const record = parseAs(CHANGED[object].node, node, LISTS[object][0]) as unknown as Record_;
  const inputs = record as unknown as AccountRecords[typeof object];
  return {
    kind: 'RECORD',
    object,
    id: record.id,
    updatedAt: record.updatedAt,
    createdAt: record.createdAt,
    isDeleted: record.deletedAt !== null,
    inputs: inputsOf(object, inputs),
    isBlank: isBlank(object, inputs),
    company: companyIn(object, record),
    loose: looseOf(object, record),
    companiesOfDeals: object === 'contract' ? companiesOfDeals(record) : [],
  };
}

type Target = {
  company: CountedCompany | null;
  opportunity: { company: CountedCompany | null } | null;
  person: { company: CountedCompany | null } | null;
  plan: { company: CountedCompany | null } | null;
  keyAccount: { company: CountedCompany | null } | null;
};

const companiesOfTarget = (target: Target): CountedCompany[] =>
  [
    target.company,
    target.opportunity?.company,
    target.person?.company,
    target.plan?.company,
    target.keyAccount?.company,
  ].filter(isThere);

const isDone = ({ status, deletedAt }: { status: string | null; deletedAt: Date | null }): boolean =>
  deletedAt !== null || status === 'DONE';

/** What the app asks for itself is counted with what asked for it, until a person has to do with it. */
const isOwnAsking = (task: {
  status: string | null;
  deletedAt: Date | null;
  createdBy: { source: string | null } | null;
}): boolean => task.createdBy?.source === 'APPLICATION' && !isDone(task);

function toTaskRows(node: unknown): FeedRow[] {
  const task = parseAs(TIES.task.node, node, 'tasks');
  if (isOwnAsking(task)) return [];
  const companies = task.taskTargets.flatMap((target) => companiesOfTarget(target as Target));
  return [{ kind: 'TASK', id: task.id, updatedAt: task.updatedAt, isGone: isDone(task), companies }];
}

function toTargetRows(node: unknown): FeedRow[] {
  const target = parseAs(TIES.taskTarget.node, node, 'taskTargets');
  if (target.task === null || isOwnAsking(target.task)) return [];
  const isGone = target.deletedAt !== null || isDone(target.task);
  const companies = companiesOfTarget(target as Target);
  return [{ kind: 'TASK', id: target.task.id, updatedAt: target.updatedAt, isGone, companies }];
}

function toTrafficRows(object: 'messageParticipant' | 'calendarEventParticipant', node: unknown): FeedRow[] {
  const { id, updatedAt, person } = parseAs(TIES[object].node, node, LISTS[object][0]);
  const company = person?.company ?? null;
  return company === null ? [] : [{ kind: 'TRAFFIC', id, updatedAt, isGone: false, companies: [company] }];
}

/** What the feed tells of a node that an object was asked for; nothing when nobody has to count it. */
export function toRows(object: FeedObject, node: unknown): FeedRow[] {
  switch (object) {
    case 'task':
      return toTaskRows(node);
    case 'taskTarget':
      return toTargetRows(node);
    case 'messageParticipant':
    case 'calendarEventParticipant':
      return toTrafficRows(object, node);
    case 'messageChannelMessageAssociation':
    case 'calendarChannelEventAssociation':
      // Whom these concern is asked for apart: see `late-traffic.ts`.
      return [];
    default:
      return [toRecordRow(object, node)];
  }
}

const Stamp = lazily(() => z.object({ updatedAt: z.string() }));

/** When a row was changed, whether it matters or not. */
export const stampOf = (node: unknown): Date => new Date(parseAs(Stamp(), node, 'a change').updatedAt);

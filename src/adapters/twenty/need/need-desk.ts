import * as z from 'zod/mini';
import { type DayNumber, formatDay } from '../../../domain/shared/calendar.ts';
import { toMicros } from '../../../domain/shared/money.ts';
import type { NeedDesk, NeedOnDesk } from '../../../flows/need/need-ports.ts';
import { WorkspaceError } from '../../../flows/workspace-error.ts';
import type { TwentyClient } from '../client.ts';
import {
  CREATE_OPPORTUNITY,
  NEED_ON_DESK,
  NEED_UPDATE,
  READ_NEED,
  READ_WHEREABOUTS,
  WHEREABOUTS,
} from '../documents/needs.ts';
import { ALIVE, and, anyOf, EVER, type Filter, knows } from '../filters.ts';
import { readList, readPage } from '../lists.ts';
import { day, money } from '../nodes.ts';
import { uuidOf } from '../uuid-of.ts';
import { given } from './need-values.ts';

const text = z.nullable(z.string());

const NeedNode = z.object({
  id: z.string(),
  need: text,
  needState: text,
  expectedOn: day(),
  ownerId: text,
  companyId: text,
  opportunityId: text,
  estimatedValue: money(),
  company: z.nullable(z.object({ name: text, accountOwnerId: text })),
});

const toNeed = ({ company, need, companyId, ...node }: z.output<typeof NeedNode>): NeedOnDesk => ({
  ...node,
  need: need ?? '',
  // A company in the trash comes as none.
  companyId: company === null ? null : companyId,
  companyName: company?.name ?? '',
  accountOwnerId: company?.accountOwnerId ?? null,
});

const Whereabouts = z.object({ id: z.string(), stage: text, deletedAt: text });

/** Opportunities that one need can become, one after the other was lost. */
const MOST_OPPORTUNITIES = 10;

const NEEDED = knows(['need', 'needState', 'expectedOn', 'ownerId', 'opportunityId']);

/** The middle of a day: the same calendar day for almost everybody, as the field holds an instant. */
const noonOf = (value: DayNumber): string => `${formatDay(value)}T12:00:00.000Z`;

const Updated = z.array(z.object({ id: z.string() }));

const NOT_DROPPED: Filter = { or: [{ needState: { is: 'NULL' } }, { needState: { neq: 'DROPPED' } }] };

/**
 * What commands do with a need over Twenty's GraphQL. A written need still matches the filter it was found by: a server
 * that looks for the changed records by that filter tells of no others, and the scores have to hear of these.
 */
export function createNeedDesk(client: TwentyClient): NeedDesk {
  const update = async (filter: Filter, data: Record<string, string>): Promise<boolean> => {
    const answer = await client.query(NEED_UPDATE.document, { filter, data });
    const rows = z.safeParse(Updated, answer[NEED_UPDATE.root]);
    if (!rows.success) throw new WorkspaceError('ANSWER_MALFORMED', 'the need did not arrive as expected');
    return rows.data.length > 0;
  };

  return {
    async find(needId) {
      const need = and({ id: { eq: needId } }, ...NEEDED);
      const { nodes } = readPage(NEED_ON_DESK, NeedNode, await client.query(READ_NEED, { need }));
      return nodes[0] ? toNeed(nodes[0]) : null;
    },

    opportunityIdsFor: (needId) =>
      Promise.all(
        Array.from({ length: MOST_OPPORTUNITIES }, (_, index) =>
          uuidOf(`key-accounts opportunity ${index + 1} of need ${needId}`),
        ),
      ),

    async whereabouts(opportunityIds) {
      const opportunities = and({ id: anyOf(opportunityIds) }, EVER);
      const answer = await client.query(READ_WHEREABOUTS, { opportunities });
      const found = await readList(client, WHEREABOUTS, opportunities, Whereabouts, answer);
      return new Map(found.map(({ id, stage, deletedAt }) => [id, { stage, isInTrash: deletedAt !== null }]));
    },

    async create({ id, companyId, name, stage, amount, closesOn, ownerId }) {
      try {
        await client.mutate(CREATE_OPPORTUNITY, {
          opportunity: {
            id,
            companyId,
            name,
            ...given('stage', stage),
            ...given('amount', amount === null ? null : toMicros(amount)),
            ...given('closeDate', closesOn === null ? null : noonOf(closesOn)),
            ...given('ownerId', ownerId),
          },
        });
        return true;
      } catch (error) {
        if (error instanceof WorkspaceError && error.code === 'DUPLICATE') return false;
        throw error;
      }
    },

    link: (needId, opportunityId, instead) =>
      update(
        and({ id: { eq: needId } }, ALIVE, NOT_DROPPED, {
          or: [
            { opportunityId: { is: 'NULL' } },
            { opportunityId: anyOf([opportunityId, ...(instead === null ? [] : [instead])]) },
          ],
        }),
        { opportunityId },
      ),

    cover: (needId) => update(and({ id: { eq: needId } }, ALIVE, NOT_DROPPED), { needState: 'COVERED' }),
  };
}

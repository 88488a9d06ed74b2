/** Fields that records have in a way of their own. */
import * as z from 'zod/mini';
import type { PastTerm } from '../../../domain/contract/past-terms.ts';
import { hasText } from '../../../domain/plan/rich-text.ts';
import { ACCOUNT_STATUSES } from '../../../domain/selection/recommend.ts';
import { FullName, fullName as fullNameOf } from '../names.ts';
import { ActorNode, isNoApplication, personOf } from './actors.ts';
import { readMarks, storedMarks } from './assessment-marks.ts';
import { readMemory, storedMemory } from './contract-memory.ts';
import { readDealMemory, storedDealMemory } from './deal-memory.ts';
import { derived, from, instant, json, option, readOnly, TEXT, text } from './fields.ts';
import { readEarlier, readPastTerms, storedEarlier, withPastTerms } from './past-terms.ts';
import type { Field } from './shape.ts';

export const createdAt = readOnly(instant());
export const updatedAt = readOnly(instant());

/** Whether a record was changed last by somebody or something that is no application. */
export const isChangedByHand = from('updatedBy', derived('{ source name }', ActorNode, isNoApplication));

/** Who changed a record last. */
export const changedBy = from('updatedBy', derived('{ source name }', ActorNode, personOf));

/** Whether a text of the editor says anything. */
export const hasWords = (source: string): Field<boolean> => ({
  ...from(
    source,
    derived(
      '{ markdown blocknote }',
      () => z.nullable(z.object({ markdown: TEXT(), blocknote: TEXT() })),
      hasText,
    ),
  ),
  guard: ['markdown'],
});

export const fullName = derived('{ firstName lastName }', FullName, fullNameOf);

type PastTerms = { terms: readonly PastTerm[]; isUnreadable: boolean; stored: unknown };

// What is stored stays as it is; terms that the rules recorded come after it.
export const pastTerms = json(
  (stored): PastTerms => ({ ...readPastTerms(stored), stored }),
  ({ terms, stored }) => withPastTerms(stored, terms.slice(readPastTerms(stored).terms.length)),
);

/** Amounts that stood before. */
export const earlierAmounts = json(readEarlier, storedEarlier);

/** What the contracts of a company said when they were judged last. */
export const contractMemory = json(readMemory, storedMemory);

/** What was asked and told about a deal's assessments. */
export const assessmentMarks = json(readMarks, storedMarks);

/** What the deals of a company said when they were judged last. */
export const dealMemory = json(readDealMemory, storedDealMemory);

// `deletedAt` is asked for because Twenty leaves the relations of a related record empty without it.
export const inTrash = text();

export const closenessOutcome = option(['IMPROVED', 'SAME', 'WORSENED']);

export const accountStatus = option(ACCOUNT_STATUSES);

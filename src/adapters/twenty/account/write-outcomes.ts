/** What became of each work, put together from what became of the roots. */
import type { AccountWork, WorkOutcome } from '../../../flows/account/ports.ts';
import type { WorkspaceError } from '../../../flows/workspace-error.ts';
import type { RootRow } from './write-roots.ts';

/** Works are named by their places in the list. */
export type Outcomes = {
  /** Records that updates have just answered with: they live, and were as they had been read. */
  readonly answered: Set<string>;
  overtake(rows: readonly RootRow[]): void;
  lose(rows: readonly RootRow[]): void;
  refuse(rows: readonly RootRow[], field: string, error: WorkspaceError): void;
  /** Whether a work was refused already. */
  isRefused(owner: number): boolean;
  isAnyRefused(): boolean;
  /** The outcome of each work, in their order. */
  all(works: readonly AccountWork[]): WorkOutcome[];
};

type Refusal = { fields: Set<string>; error: WorkspaceError };

const reasonOf = ({ fields, error: { code, message } }: Refusal): string =>
  `${code}: ${[...fields].join(', ')}: ${message}`;

export function createOutcomes(): Outcomes {
  const overtaken = new Set<number>();
  const gone = new Set<number>();
  const refused = new Map<number, Refusal>();
  const ownersOf = (rows: readonly RootRow[]): number[] => rows.flatMap(({ owners }) => owners);
  return {
    answered: new Set(),
    overtake(rows) {
      for (const owner of ownersOf(rows)) overtaken.add(owner);
    },
    lose(rows) {
      for (const owner of ownersOf(rows)) gone.add(owner);
    },
    refuse(rows, field, error) {
      for (const owner of ownersOf(rows)) {
        const known = refused.get(owner);
        if (known) known.fields.add(field);
        else refused.set(owner, { fields: new Set([field]), error });
      }
    },
    isRefused: (owner) => refused.has(owner),
    isAnyRefused: () => refused.size > 0,
    all: (works) =>
      works.map(({ companyId }, owner): WorkOutcome => {
        const refusal = refused.get(owner);
        if (gone.has(owner)) return { companyId, result: 'GONE' };
        if (refusal) return { companyId, result: 'REFUSED', reason: reasonOf(refusal) };
        return { companyId, result: overtaken.has(owner) ? 'OVERTAKEN' : 'WRITTEN' };
      }),
  };
}

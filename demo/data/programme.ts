import type { CompanyPlan } from './plan.ts';
import type { AccountStatus } from './programme-types.ts';
import type { Standing } from './standing.ts';

/** A company of the programme, with the status that people gave it. */
export type Enrolled = { plan: CompanyPlan; standing: Standing; status: AccountStatus };

const KEY_COUNT = 16;

/** What a company would be recommended if it were KEY, and why if it would be KEY. */
type Prospect = 'ENTERS' | 'STAYS' | 'CANDIDATE' | 'NONE';

function prospectOf({ asKey: { recommended, reason } }: Standing): Prospect {
  if (recommended !== 'KEY') return recommended;
  return reason.code === 'ENTERS' ? 'ENTERS' : 'STAYS';
}

const FADING = ['cooling', 'dormant'];

/**
 * Who is in the programme: 16 KEY, 3 WATCH, 3 FORMER and 2 CANDIDATE. Most statuses are what the ranking recommends.
 * Some are not, as in any programme between two reviews: up to three KEY accounts stay only by the margin that keeps
 * them, two should leave, one watched and one former account came back, and important companies are still candidates.
 * KEY accounts come first, then the watched ones; within a status the most important company first.
 */
export function enrol(plans: readonly CompanyPlan[], standings: ReadonlyMap<string, Standing>): Enrolled[] {
  const free = plans
    .flatMap((plan) => {
      const standing = standings.get(plan.id);
      return standing && standing.importance !== null ? [{ plan, standing }] : [];
    })
    .sort((a, b) => (b.standing.importance ?? 0) - (a.standing.importance ?? 0));
  const enrolled: Enrolled[] = [];
  type Company = (typeof free)[number];
  const take = (status: AccountStatus, count: number, fits: (company: Company) => boolean): void => {
    for (const company of free.filter(fits).slice(0, count)) {
      free.splice(free.indexOf(company), 1);
      enrolled.push({ ...company, status });
    }
  };
  const would =
    (...prospects: readonly Prospect[]) =>
    ({ standing }: Company): boolean =>
      prospects.includes(prospectOf(standing));
  const fading =
    (...prospects: readonly Prospect[]) =>
    (company: Company): boolean =>
      would(...prospects)(company) && FADING.includes(company.plan.archetype);

  take('WATCH', 1, fading('ENTERS'));
  take('KEY', 3, would('STAYS'));
  take('KEY', 1, would('CANDIDATE'));
  take('KEY', 1, fading('NONE'));
  take('KEY', KEY_COUNT - enrolled.filter(({ status }) => status === 'KEY').length, would('ENTERS'));
  take('WATCH', 2, fading('NONE', 'CANDIDATE'));
  take('CANDIDATE', 1, would('ENTERS'));
  take('CANDIDATE', 1, would('CANDIDATE'));
  take('FORMER', 1, would('ENTERS'));
  take('FORMER', 2, ({ plan }) => plan.valueUsd > 0 && plan.archetype === 'dormant');
  return [...enrolled].sort(byStatus);
}

const ORDER: readonly AccountStatus[] = ['KEY', 'WATCH', 'FORMER', 'CANDIDATE'];

const byStatus = (a: Enrolled, b: Enrolled): number =>
  ORDER.indexOf(a.status) - ORDER.indexOf(b.status) ||
  (b.standing.importance ?? 0) - (a.standing.importance ?? 0);

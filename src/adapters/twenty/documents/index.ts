/**
 * Every GraphQL document that the app sends, by name. Selections stand here once; filters are built beside the code
 * that knows what it looks for.
 *
 * Twenty takes each field once at the root of a document (aliases do not help) and at most 20 of them.
 */
import { ACCOUNT_ROOTS, MEMBER_ROOTS, READ_ACCOUNTS, READ_MEMBERS } from './accounts.ts';
import { BRIEF_ROOTS, FIND_COMPANIES, READ_BRIEF } from './brief.ts';
import { CHECK_CALLER } from './callers.ts';
import { LINK_ROOTS, READ_COMPANY_LINKS } from './company-links.ts';
import { READ_CONTRACT_TERMS, TERM_ROOT, UPDATE_CONTRACTS } from './contracts.ts';
import { COVERAGE_ROOT, READ_COVERAGE } from './coverage.ts';
import {
  COUNTED_CREDIT_ROOT,
  CREATE_CREDITS,
  CREDIT_ROOTS,
  READ_COUNTED_CREDITS,
  READ_CREDITS,
  RESTORE_CREDITS,
  UPDATE_CREDITS,
} from './credits.ts';
import {
  CREATE_DECISION_RUN,
  DECIDED_ROOT,
  READ_DECIDED,
  READ_DECISION_RUN,
  SAVE_DECISION_RUN,
  WRITE_STATUSES,
} from './decisions.ts';
import { UPDATE_KEY_ACCOUNTS } from './key-accounts.ts';
import { READ_MEMBER } from './members.ts';
import {
  CREATE_OPPORTUNITY,
  LIST_OPEN_NEEDS,
  NEED_UPDATE,
  OPEN_NEEDS,
  READ_NEED,
  READ_WHEREABOUTS,
} from './needs.ts';
import {
  DEAL_ROOTS,
  LIST_DEALS,
  READ_DEALS,
  READ_TASK_CONTEXT,
  UPDATE_DEALS,
  UPDATE_DEALS_AND_TIE_TASKS,
} from './opportunities.ts';
import { CLOSE_TASKS, CREATE_NOTES, CREATE_TASKS, TIE_NOTES, TIE_TASKS, UPDATE_NOTES } from './paperwork.ts';
import {
  ATTENTION_ROOT,
  LIST_ATTENDED,
  PEOPLE_ROOT,
  READ_PEOPLE,
  READ_VISIBLE,
  VISIBLE_ROOTS,
} from './people.ts';
import {
  BASIS_ROOTS,
  CREATE_OBJECTIVES,
  CREATE_PLANS,
  READ_PLAN_ACCOUNT,
  READ_PLAN_BASIS,
  READ_REVISABLE,
  REVISION_ROOTS,
} from './plan-desk.ts';
import {
  LIST_PLANNED_COMPANIES,
  PLAN_ROOTS,
  PLANNED_ROOT,
  READ_PLANS,
  UPDATE_OBJECTIVES,
  UPDATE_PLANS,
} from './plans.ts';
import {
  COUNT_OUTDATED,
  CREATE_KEY_ACCOUNTS,
  RANKING_ROOTS,
  READ_RANKING,
  READ_TIED,
  UPDATE_RANKING,
} from './ranking.ts';
import { LIST_REVIEWS, READ_REVIEWS, REVIEW_ROOT } from './reviews.ts';
import { nextPage } from './roots.ts';
import {
  CREATE_POLICY,
  CREATE_RUN,
  LIST_COMPANIES,
  LIST_POLICIES,
  LIST_RUNS,
  MARK_POLICIES,
  SET_POLICY_PROBLEM,
  UNMARK_POLICIES,
  UPDATE_RUN,
} from './runs-and-policies.ts';
import { READ_STATUS_MIRRORS, STANDING_ROOT, WRITE_STATUS_MIRRORS } from './status-mirrors.ts';
import { DIRECTOR_ROOT, READ_DIRECTORS, READ_SUPPORT, SUPPORT_ROOTS, UPDATE_SUPPORT } from './support.ts';
import { RETURN_TO_TRASH, WRITE_ROOTS, type WriteRootName, writeScores } from './writes.ts';

const WRITE_ORDER = Object.keys(WRITE_ROOTS) as WriteRootName[];

/** All documents as sent, for the checks against a schema. */
export const ALL_DOCUMENTS: Readonly<Record<string, string>> = {
  READ_ACCOUNTS,
  READ_MEMBERS,
  ...Object.fromEntries(
    [...Object.values(ACCOUNT_ROOTS), ...Object.values(MEMBER_ROOTS), ...Object.values(RANKING_ROOTS)].map(
      (root) => [`MORE_${root.field}_${root.first}`, nextPage(root)],
    ),
  ),
  ...Object.fromEntries(WRITE_ORDER.map((name) => [`WRITE_${name}`, writeScores([name])])),
  WRITE_ALL: writeScores(WRITE_ORDER),
  RETURN_COMPANIES: RETURN_TO_TRASH.companies,
  RETURN_PEOPLE: RETURN_TO_TRASH.people,
  RETURN_KEY_ACCOUNTS: RETURN_TO_TRASH.keyAccounts,
  READ_RANKING,
  COUNT_OUTDATED,
  READ_TIED,
  UPDATE_RANKING,
  CREATE_KEY_ACCOUNTS,
  LIST_COMPANIES,
  LIST_POLICIES,
  CREATE_POLICY,
  SET_POLICY_PROBLEM,
  MARK_POLICIES,
  UNMARK_POLICIES,
  LIST_RUNS,
  CREATE_RUN,
  UPDATE_RUN,
  READ_STATUS_MIRRORS,
  MORE_STATUS_MIRRORS: nextPage(STANDING_ROOT),
  WRITE_STATUS_MIRRORS,
  READ_BRIEF,
  FIND_COMPANIES,
  ...Object.fromEntries(
    Object.values(BRIEF_ROOTS).map((root) => [`MORE_${root.field}_${root.first}_OF_BRIEF`, nextPage(root)]),
  ),
  READ_DECIDED,
  MORE_DECIDED: nextPage(DECIDED_ROOT),
  WRITE_STATUSES,
  READ_DECISION_RUN,
  CREATE_DECISION_RUN,
  SAVE_DECISION_RUN,
  READ_COMPANY_LINKS,
  ...Object.fromEntries(
    Object.values(LINK_ROOTS).map((root) => [`MORE_${root.field}_${root.first}_OF_LINKS`, nextPage(root)]),
  ),
  READ_CONTRACT_TERMS,
  MORE_CONTRACT_TERMS: nextPage(TERM_ROOT),
  UPDATE_CONTRACTS: UPDATE_CONTRACTS.document,
  READ_COVERAGE,
  MORE_COVERAGE: nextPage(COVERAGE_ROOT),
  UPDATE_KEY_ACCOUNTS: UPDATE_KEY_ACCOUNTS.document,
  READ_CREDITS,
  ...Object.fromEntries(
    Object.values(CREDIT_ROOTS).map((root) => [
      `MORE_${root.field}_${root.first}_OF_CREDITS`,
      nextPage(root),
    ]),
  ),
  READ_COUNTED_CREDITS,
  MORE_COUNTED_CREDITS: nextPage(COUNTED_CREDIT_ROOT),
  CREATE_CREDITS,
  UPDATE_CREDITS: UPDATE_CREDITS.document,
  RESTORE_CREDITS,
  LIST_OPEN_NEEDS,
  MORE_OPEN_NEEDS: nextPage(OPEN_NEEDS),
  READ_NEED,
  READ_WHEREABOUTS,
  CREATE_OPPORTUNITY,
  UPDATE_NEEDS: NEED_UPDATE.document,
  READ_PLAN_ACCOUNT,
  READ_PLAN_BASIS,
  READ_REVISABLE,
  CREATE_PLANS,
  CREATE_OBJECTIVES,
  CREATE_NOTES,
  TIE_NOTES,
  ...Object.fromEntries(
    [...Object.values(BASIS_ROOTS), ...Object.values(REVISION_ROOTS)].map((root) => [
      `MORE_${root.field}_${root.first}_OF_PLAN_DESK`,
      nextPage(root),
    ]),
  ),
  READ_PLANS,
  LIST_PLANNED_COMPANIES,
  UPDATE_PLANS: UPDATE_PLANS.document,
  UPDATE_OBJECTIVES: UPDATE_OBJECTIVES.document,
  ...Object.fromEntries(
    [...Object.values(PLAN_ROOTS), PLANNED_ROOT].map((root) => [
      `MORE_${root.field}_${root.first}_OF_PLANS`,
      nextPage(root),
    ]),
  ),
  READ_DEALS,
  LIST_DEALS,
  READ_TASK_CONTEXT,
  CREATE_TASKS,
  UPDATE_DEALS,
  TIE_TASKS,
  UPDATE_DEALS_AND_TIE_TASKS,
  CLOSE_TASKS: CLOSE_TASKS.document,
  UPDATE_NOTES: UPDATE_NOTES.document,
  LIST_REVIEWS,
  READ_REVIEWS,
  MORE_REVIEWS: nextPage(REVIEW_ROOT),
  CHECK_CALLER,
  READ_MEMBER,
  LIST_ATTENDED,
  READ_PEOPLE,
  READ_VISIBLE,
  ...Object.fromEntries(
    [ATTENTION_ROOT, PEOPLE_ROOT, ...Object.values(VISIBLE_ROOTS)].map((root) => [
      `MORE_${root.field}_${root.first}_OF_PEOPLE`,
      nextPage(root),
    ]),
  ),
  READ_SUPPORT,
  READ_DIRECTORS,
  MORE_DIRECTORS: nextPage(DIRECTOR_ROOT),
  MORE_SUPPORT: nextPage(SUPPORT_ROOTS.supportRequests),
  UPDATE_SUPPORT: UPDATE_SUPPORT.document,
  ...Object.fromEntries(
    Object.values(DEAL_ROOTS).map((root) => [`MORE_${root.field}_${root.first}_OF_DEALS`, nextPage(root)]),
  ),
};

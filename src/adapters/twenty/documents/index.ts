/**
 * Every GraphQL document that the app sends, by name. Filters are built beside the code that knows what it looks for.
 *
 * Twenty takes each field once at the root of a document (aliases do not help) and at most 20 of them.
 */

import { COMPANIES_COUNTING } from '../account/companies-counting.ts';
import { accountDocuments } from '../account/documents.ts';
import { MEMBER_NAMES } from '../account/member-names.ts';
import { READ_TIES } from '../account/retie.ts';
import { writeDocuments } from '../account/write-documents.ts';
import { dealDocuments } from '../assessment/deal-reader.ts';
import { READ_PARTY } from '../attention/interactions-reader.ts';
import { changeDocuments } from '../change/change-lookup.ts';
import { COVERAGE_DOCUMENTS } from '../credit/coverage-store.ts';
import { CREDIT_DOCUMENTS } from '../credit/credit-store.ts';
import { FEED_OBJECTS } from '../feed/documents.ts';
import { LATE_TRAFFIC_DOCUMENTS } from '../feed/late-traffic.ts';
import { feedDocuments, lookFurther } from '../feed/looks.ts';
import { REVIEW_DOCUMENTS } from '../review/review-store.ts';
import { LISTER_DOCUMENTS } from '../run/account-lister.ts';
import { FLAW_DOCUMENTS } from '../run/data-flaws.ts';
import { RUN_DOCUMENTS } from '../run/run-store.ts';
import { LIST_DECISION_RUNS } from '../selection/recent-decisions.ts';
import { SETUP_DOCUMENTS } from '../setup/documents.ts';
import { FIND_COMPANIES, READ_BRIEF } from './brief.ts';
import { CHECK_CALLER } from './callers.ts';
import {
  FILL_SEATS,
  MOVE_CREDITS,
  MOVE_TO_LEADER,
  READ_COMBINED,
  READ_HOME,
  TRASH_KEY_ACCOUNTS,
} from './combining.ts';
import {
  CREATE_DECISION_RUN,
  READ_DECIDED,
  READ_DECISION_RUN,
  SAVE_DECISION_RUN,
  WRITE_STATUSES,
} from './decisions.ts';
import { UPDATE_KEY_ACCOUNTS } from './key-accounts.ts';
import { CREATE_OPPORTUNITY, NEED_UPDATE, READ_NEED, READ_WHEREABOUTS } from './needs.ts';
import { CREATE_NOTES, UPDATE_NOTES } from './paperwork.ts';
import { READ_RELATIONSHIPS, READ_STAKEHOLDERS } from './people.ts';
import {
  CREATE_OBJECTIVES,
  CREATE_PLANS,
  READ_PLAN_ACCOUNT,
  READ_PLAN_BASIS,
  READ_REVISABLE,
} from './plan-desk.ts';
import { READ_PLAN_PAGE } from './plan-page.ts';
import {
  CREATE_POLICY,
  LIST_POLICIES,
  MARK_POLICIES,
  SET_POLICY_PROBLEM,
  UNMARK_POLICIES,
} from './policies.ts';
import {
  COUNT_OUTDATED,
  COUNT_RANKED,
  CREATE_KEY_ACCOUNTS,
  FIND_KEY_ACCOUNTS,
  MARK_RANKED,
  READ_PLACES,
  READ_RANKING,
  READ_TIED,
  READ_UNPLACED,
  UPDATE_RANKING,
  WRITE_PLACES,
} from './ranking.ts';
import { TIE_NOTES } from './ties.ts';

export const ALL_DOCUMENTS: Readonly<Record<string, string>> = {
  ...accountDocuments(),
  ...writeDocuments(),
  ...changeDocuments(),
  ...feedDocuments(),
  ...LATE_TRAFFIC_DOCUMENTS,
  COMPANIES_COUNTING,
  MEMBER_NAMES,
  ...FLAW_DOCUMENTS,
  ...SETUP_DOCUMENTS,
  ...Object.fromEntries(FEED_OBJECTS.map((object) => [`LOOK_FURTHER_${object}`, lookFurther(object)])),
  ...LISTER_DOCUMENTS,
  ...RUN_DOCUMENTS,
  ...REVIEW_DOCUMENTS,
  ...COVERAGE_DOCUMENTS,
  ...CREDIT_DOCUMENTS,
  ...dealDocuments(),
  READ_PARTY,
  READ_TIES,
  FIND_COMPANIES,
  READ_BRIEF,
  CHECK_CALLER,
  CREATE_DECISION_RUN,
  LIST_DECISION_RUNS,
  READ_DECIDED,
  READ_DECISION_RUN,
  SAVE_DECISION_RUN,
  WRITE_STATUSES,
  READ_HOME,
  READ_COMBINED,
  FILL_SEATS: FILL_SEATS.document,
  MOVE_TO_LEADER,
  MOVE_CREDITS: MOVE_CREDITS.document,
  TRASH_KEY_ACCOUNTS,
  UPDATE_KEY_ACCOUNTS: UPDATE_KEY_ACCOUNTS.document,
  CREATE_OPPORTUNITY,
  NEED_UPDATE: NEED_UPDATE.document,
  READ_NEED,
  READ_WHEREABOUTS,
  CREATE_NOTES,
  TIE_NOTES,
  UPDATE_NOTES: UPDATE_NOTES.document,
  READ_STAKEHOLDERS,
  READ_RELATIONSHIPS,
  READ_PLAN_PAGE,
  CREATE_OBJECTIVES,
  CREATE_PLANS,
  READ_PLAN_ACCOUNT,
  READ_PLAN_BASIS,
  READ_REVISABLE,
  CREATE_POLICY,
  LIST_POLICIES,
  MARK_POLICIES,
  SET_POLICY_PROBLEM,
  UNMARK_POLICIES,
  COUNT_OUTDATED,
  CREATE_KEY_ACCOUNTS,
  READ_RANKING,
  READ_PLACES,
  READ_UNPLACED,
  COUNT_RANKED,
  FIND_KEY_ACCOUNTS,
  READ_TIED,
  MARK_RANKED,
  UPDATE_RANKING,
  WRITE_PLACES,
};

/** The GraphQL documents of the board of needs. */
import { MONEY } from './money.ts';

const NEEDS = `accountNeeds(filter: $needs, first: 1000, orderBy: [{ id: AscNullsFirst }]) {
    edges { node { id need horizon capability resourceGap expectedOn opportunityId
      estimatedValue ${MONEY} owner { id name { firstName lastName } } company { id name } } } }`;

/** Open needs, and who was asked for support. */
export const NEEDS_BOARD_QUERY = `query NeedsBoard($needs: AccountNeedFilterInput, $help: SupportRequestFilterInput) {
  ${NEEDS}
  supportRequests(filter: $help, first: 500, orderBy: [{ createdAt: DescNullsLast }]) {
    edges { node { id companyId supportState supporter { id name { firstName lastName } } } } }
}`;

/** The needs alone, for someone who may not read requests for support. */
export const NEEDS_ONLY_QUERY = `query NeedsOnly($needs: AccountNeedFilterInput) {
  ${NEEDS}
}`;

/** By its id, as Twenty tells of no update whose filter no longer fits what it wrote. */
export const UPDATE_NEED = `mutation SetNeed($id: UUID!, $data: AccountNeedUpdateInput!) {
  updateAccountNeed(id: $id, data: $data) { id }
}`;

export const CREATE_NEED = `mutation CreateNeed($data: AccountNeedCreateInput!) {
  createAccountNeed(data: $data) { id }
}`;

export const NEEDS_DOCUMENTS: Readonly<Record<string, string>> = {
  needsBoard: NEEDS_BOARD_QUERY,
  needsOnly: NEEDS_ONLY_QUERY,
  updateNeed: UPDATE_NEED,
  createNeed: CREATE_NEED,
};

/**
 * Reads nothing that matters of the companies: the server answers it to whoever may read them, and refuses a token
 * that is not good. The member is the one whom the token names.
 */
export const CHECK_CALLER = `query CheckCaller($member: WorkspaceMemberFilterInput) {
  companies(first: 1) { edges { node { id } } }
  workspaceMembers(first: 1, filter: $member) { edges { node { id name { firstName lastName } } } }
}`;

export const READ_MEMBER = `query ReadMember($filter: WorkspaceMemberFilterInput) {
  workspaceMembers(first: 1, filter: $filter) { edges { node { id name { firstName lastName } } } }
}`;

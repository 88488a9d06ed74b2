/** How a list is asked for, in one way everywhere. */
export const PAGE_INFO = 'pageInfo { hasNextPage endCursor }';

/** A list at the root of a document. `first` is far above what a page of companies holds. */
export type Root = {
  field: string;
  variable: string;
  filterType: string;
  first: number;
  selection: string;
  /** Fields that are not asked for, because whoever asks may not see them: they count as empty. */
  hidden?: readonly string[];
};

/** A list that is called as its type is, with an s behind it. */
export const rootOf = (type: string, variable: string, first: number, selection: string): Root => ({
  field: `${type.charAt(0).toLowerCase()}${type.slice(1)}s`,
  variable,
  filterType: `${type}FilterInput`,
  first,
  selection,
});

const listRoot = ({ field, variable, first, selection }: Root, after: boolean): string =>
  `${field}(first: ${first}, filter: $${variable}, orderBy: [{ id: AscNullsFirst }]${after ? ', after: $after' : ''}) {
    edges { node { ${selection} } } ${PAGE_INFO} }`;

/** A named document of several lists. */
export const queryOf = (name: string, roots: readonly Root[]): string =>
  `query ${name}(${roots.map(({ variable, filterType }) => `$${variable}: ${filterType}`).join(', ')}) {
  ${roots.map((root) => listRoot(root, false)).join('\n  ')}
}`;

/** A further page of one list, when it did not fit. */
export const nextPage = (root: Root): string =>
  `query ReadMore_${root.field}($${root.variable}: ${root.filterType}, $after: String) {
  ${listRoot(root, true)}
}`;

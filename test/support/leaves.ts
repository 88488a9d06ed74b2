type Tree = { readonly [key: string]: string | Tree };

/** All texts of a nested record, with the path of keys that leads to each. */
export const leavesOf = (tree: Tree, path = ''): { path: string; value: string }[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? { path: path + key, value } : leavesOf(value, `${path}${key}.`),
  );

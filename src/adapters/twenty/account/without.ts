/** A record without some of its properties. */
export function without<Node extends object, Name extends string>(
  node: Node,
  ...names: readonly Name[]
): Omit<Node, Name> {
  const rest: Partial<Node> = {};
  for (const name of Object.keys(node) as (keyof Node)[])
    if (!(names as readonly PropertyKey[]).includes(name)) rest[name] = node[name];
  return rest as Omit<Node, Name>;
}

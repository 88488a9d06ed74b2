/** A record without some of its properties. */
export const without = <Node extends object, Name extends keyof Node>(
  node: Node,
  ...names: readonly Name[]
): Omit<Node, Name> => {
  const left = names as readonly string[];
  return Object.fromEntries(Object.entries(node).filter(([name]) => !left.includes(name))) as Omit<
    Node,
    Name
  >;
};

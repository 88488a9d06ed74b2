import ts from 'typescript';

const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;

/** What a node reads from outside: the clock, chance or the environment; null where it reads nothing. */
function readsFromOutside(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && (node.arguments?.length ?? 0) === 0)
    return 'new Date()';
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'Date()';
  if (ts.isPropertyAccessExpression(node)) {
    const { expression, name } = node;
    if (isNamed(expression, 'Date') && name.text === 'now') return 'Date.now';
    if (isNamed(expression, 'performance') && name.text === 'now') return 'performance.now';
    if (isNamed(expression, 'Math') && name.text === 'random') return 'Math.random';
    if (name.text === 'env' && isNamed(expression, 'process')) return 'process.env';
    if (name.text === 'env' && ts.isMetaProperty(expression)) return 'import.meta.env';
  }
  return null;
}

/** Each reading of the clock, of chance or of the environment in a source text, in its order. */
export function impuritiesIn(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const reading = readsFromOutside(node);
    if (reading !== null) found.push(reading);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}

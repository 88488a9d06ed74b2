import ts from 'typescript';

/** Whose callbacks may expect: what they throw fails the test. Of all other calls nobody knows who catches it. */
const OPEN = new Set([
  ...['it', 'test', 'describe', 'beforeEach', 'beforeAll', 'afterEach', 'afterAll'],
  ...['map', 'flatMap', 'forEach', 'filter', 'from', 'all', 'assert', 'property', 'asyncProperty'],
]);

const MODIFIERS = new Set(['each', 'for', 'only', 'skip', 'skipIf', 'runIf', 'concurrent']);

/** `it` of `it.each(cases)('…', …)`, `map` of `list.map(…)`. */
function calledName(expression: ts.Expression): string {
  if (ts.isCallExpression(expression)) return calledName(expression.expression);
  if (ts.isTaggedTemplateExpression(expression)) return calledName(expression.tag);
  if (ts.isIdentifier(expression)) return expression.text;
  if (!ts.isPropertyAccessExpression(expression)) return '';
  const name = expression.name.text;
  return MODIFIERS.has(name) ? calledName(expression.expression) : name;
}

const isExpectation = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'expect';

const isFunction = (node: ts.Node): boolean => ts.isArrowFunction(node) || ts.isFunctionExpression(node);

/** Each call that gets a callback with an expectation in it whose throw it may swallow, in its order. */
export function hiddenExpectationsIn(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, hiddenBy: string | null): void => {
    if (isExpectation(node) && hiddenBy !== null) found.push(hiddenBy);
    if (!ts.isCallExpression(node)) {
      ts.forEachChild(node, (child) => visit(child, hiddenBy));
      return;
    }
    const name = calledName(node.expression);
    visit(node.expression, hiddenBy);
    for (const argument of node.arguments) {
      visit(argument, isFunction(argument) && !OPEN.has(name) ? name : hiddenBy);
    }
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest), null);
  return found;
}

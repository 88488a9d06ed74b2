import ts from 'typescript';

/** Names of functions of a source text's top level that are arrows though they are made of statements, in its order. */
export function undeclaredFunctionsIn(path: string, text: string): string[] {
  return ts
    .createSourceFile(path, text, ts.ScriptTarget.Latest)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .filter(
      ({ type, initializer }) =>
        type === undefined &&
        initializer !== undefined &&
        ts.isArrowFunction(initializer) &&
        ts.isBlock(initializer.body),
    )
    .flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
}

const CONTEXT = 3;

/**
 * Where two texts first differ, for a person to read.
 * @returns a few lines around the first line that differs, or null when the texts are the same
 */
export function firstDifference(expected: string, actual: string): string | null {
  if (expected === actual) return null;
  const [expectedLines, actualLines] = [expected.split('\n'), actual.split('\n')];
  const at = expectedLines.findIndex((line, index) => line !== actualLines[index]);
  const line = at === -1 ? expectedLines.length : at;
  return [
    `first difference at line ${line + 1}:`,
    ...expectedLines.slice(Math.max(0, line - CONTEXT), line).map((same) => `    ${same}`),
    ...expectedLines.slice(line, line + CONTEXT).map((old) => `  - ${old}`),
    ...actualLines.slice(line, line + CONTEXT).map((now) => `  + ${now}`),
  ].join('\n');
}

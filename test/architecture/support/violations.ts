import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { RULES } from './rules.ts';

/** One forbidden dependency; a cycle names everything on its way. */
export type Violation = { rule: string; from: string; to: string };

const isResult = (output: ICruiseResult | string): output is ICruiseResult => typeof output !== 'string';

/** Every dependency below `<root>/src` that breaks a rule, and how many modules were looked at. */
export async function violationsIn(root: string): Promise<{ found: Violation[]; modules: number }> {
  const { output } = await cruise(['src'], {
    baseDir: root,
    ruleSet: { forbidden: [...RULES] },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^(embedded|demo|scripts|test)/'] },
  });
  if (!isResult(output)) throw new Error(`dependency-cruiser answered with text: ${output}`);
  return {
    found: output.summary.violations.map(({ rule, from, to, cycle }) => ({
      rule: rule.name,
      from,
      to: cycle ? cycle.map(({ name }) => name).join(' → ') : to,
    })),
    modules: output.summary.totalCruised,
  };
}

import type { Recommendations } from './ask.ts';
import type { RecommendationsOptions } from './options.ts';
import { appliedLines, previewLines, undoneLines } from './report.ts';

export type World = {
  recommendations: Recommendations;
  say(lines: readonly string[]): void;
  /** Null when nobody is there to answer. */
  ask(question: string): Promise<boolean | null>;
};

async function isWanted(world: World, question: string, yes: boolean): Promise<boolean> {
  if (yes) return true;
  const answer = await world.ask(question);
  if (answer === null) throw new Error('Nobody is there to ask: add --yes to write without a question.');
  return answer;
}

/** Shows what the recommendations would change and applies them when that is wanted, or takes a run back. */
export async function runRecommendations(
  { apply, undo, yes }: Pick<RecommendationsOptions, 'apply' | 'undo' | 'yes'>,
  world: World,
): Promise<void> {
  const { recommendations, say } = world;
  if (undo !== null) {
    if (await isWanted(world, `Take back what run ${undo} applied?`, yes))
      say(undoneLines(await recommendations.undo(undo)));
    return;
  }
  const shown = await recommendations.preview();
  say(previewLines(shown));
  const certain = shown.changes.filter(({ amountsWithoutRate }) => amountsWithoutRate === undefined);
  const left = shown.changes.length - certain.length;
  if (left > 0)
    say([
      '',
      `${left} of these rest on amounts without an exchange rate and are left to a person in Twenty.`,
    ]);
  if (!apply || certain.length === 0) return;
  say(['']);
  if (!(await isWanted(world, 'Apply this?', yes))) {
    say(['Nothing was changed.']);
    return;
  }
  const ids = certain.map(({ keyAccountId }) => keyAccountId);
  say(appliedLines(await recommendations.apply(ids), shown));
}

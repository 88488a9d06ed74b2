/** `npm run recommendations`: what the recommendations would change, applying them, and taking that back. */
import { askRecommendations } from './recommendations/ask.ts';
import { readOptions, USAGE } from './recommendations/options.ts';
import { runRecommendations } from './recommendations/run.ts';
import { withApiKey } from './support/api-key.ts';
import { confirm } from './support/confirm.ts';

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const options = readOptions(args, await withApiKey(process.env, args));
  if (!options) {
    console.log(USAGE);
    return;
  }
  await runRecommendations(options, {
    recommendations: askRecommendations(options),
    say: (lines) => console.log(lines.join('\n')),
    ask: confirm,
  });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

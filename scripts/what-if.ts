/** `npm run what-if`: who would be recommended under a changed scoring policy. Asks the workspace, writes nothing. */

import { withApiKey } from './support/api-key.ts';
import { askWhatIf } from './what-if/ask.ts';
import { readOptions, USAGE } from './what-if/options.ts';
import { reportLines } from './what-if/report.ts';

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const options = readOptions(args, await withApiKey(process.env, args));
  if (!options) {
    console.log(USAGE);
    return;
  }
  const answer = await askWhatIf(options);
  console.log(options.json ? JSON.stringify(answer, null, 2) : reportLines(answer).join('\n'));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

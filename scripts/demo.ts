/**
 * `npm run demo`: the app at work, without a server. `--json` prints the outcome as JSON, `--serve` keeps the
 * workspace up, `--port` and `--seed` choose where and which.
 */
import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { ChangeEffect } from '../demo/story/tell.ts';

const Options = z.object({
  json: z.boolean().default(false),
  serve: z.boolean().default(false),
  port: z.coerce.number('--port must be a number').int().min(0).max(65_535).default(0),
  seed: z.coerce.number('--seed must be a whole number').int().default(1),
});

function readOptions() {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      serve: { type: 'boolean' },
      port: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  return Options.parse(values);
}

async function main(): Promise<void> {
  const options = readOptions();
  const { stylesFor } = await import('../demo/story/styles.ts');
  const styles = stylesFor(process.stdout.isTTY && !options.json);
  const say = (text: string): void => console.error(styles.faint(text));
  const print = (text: string): void => {
    if (!options.json) console.log(text);
  };

  // The first word comes before what takes a second to load.
  say("Bundling the app's functions");
  const { bundleFunctions } = await import('./support/bundle-functions.ts');
  const { outputDir } = await bundleFunctions();
  const { createStory } = await import('../demo/story/changes.ts');
  const { programmeLines, readProgramme } = await import('../demo/story/programme.ts');
  const { storyLines, toJson, toLines } = await import('../demo/story/report.ts');
  const { setStage } = await import('../demo/story/stage.ts');
  const { makeChange } = await import('../demo/story/tell.ts');
  const { dayOfInstant } = await import('../src/domain/shared/calendar.ts');
  const today = dayOfInstant(new Date());
  const { workspace, cast, size, scored, stories } = await setStage({
    app: outputDir,
    today,
    seed: options.seed,
    workspace: { port: options.port },
    onProgress: say,
  });

  print(
    `${scored} companies scored: ${size.people} people, ${size.opportunities} opportunities, ${size.contracts} contracts, ${size.interactions} e-mails and meetings.`,
  );
  const programme = await readProgramme(workspace, today);
  for (const line of programmeLines(programme, styles)) print(line);
  for (const line of storyLines(stories, styles)) print(line);
  const effects: ChangeEffect[] = [];
  for (const change of createStory(cast, today)) {
    const effect = await makeChange(workspace, change);
    effects.push(effect);
    for (const line of toLines(effect, effects.length, styles)) print(line);
  }
  if (options.json) console.log(JSON.stringify(toJson(effects, size, programme, stories), null, 2));
  if (effects.some(({ failures }) => failures.length > 0)) process.exitCode = 1;

  if (!options.serve) {
    await workspace.close();
    return;
  }
  workspace.startCrons();
  say('Bundling the screens');
  const { serveScreens } = await import('./demo/screens/server.ts');
  const screens = await serveScreens(workspace, () =>
    console.log(`The link was used. The next one: ${screens.newLink()}`),
  );
  console.log(`\nScreens: ${screens.newLink()}`);
  console.log('This link opens them once, as people of the demo; after that the next one stands here.');
  console.log(`GraphQL endpoint and explorer: ${workspace.url}/graphql`);
  console.log(`API key: ${workspace.apiKey}`);
  console.log('The key stands nowhere but here, and pages of other sites are refused. Stop with Ctrl+C.');
  const stop = async (): Promise<void> => {
    await workspace.close();
    process.exit();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  await main();
} catch (error) {
  console.error(
    error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : error,
  );
  process.exitCode = 1;
}

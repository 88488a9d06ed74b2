/** The demo on a day that never changes, so that its pictures do not either. */
import type { Workspace } from '../../embedded/index.ts';
import { dayOfInstant } from '../../src/domain/shared/calendar.ts';
import { bundleFunctions } from '../support/bundle-functions.ts';
import { addCases } from './cases.ts';

/** A Monday morning in the middle of a month. */
export const NOW = new Date('2026-06-15T09:00:00.000Z');
const SEED = 1;

export type PicturesStage = { workspace: Workspace; newLink(): string };

/** Starts the demo's workspace with its page of screens. */
export async function setPicturesStage(onProgress: (text: string) => void): Promise<PicturesStage> {
  onProgress("Bundling the app's functions");
  const { outputDir } = await bundleFunctions();
  // What takes a second to load comes after the first word.
  const { setStage } = await import('../../demo/story/stage.ts');
  const { serveScreens } = await import('../demo/screens/server.ts');
  const { workspace } = await setStage({
    app: outputDir,
    today: dayOfInstant(NOW),
    seed: SEED,
    workspace: { clock: () => NOW },
    onProgress,
  });
  await addCases(workspace);
  onProgress('Bundling the screens');
  const { newLink } = await serveScreens(workspace, () => undefined);
  return { workspace, newLink };
}

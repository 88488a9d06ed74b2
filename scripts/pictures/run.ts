import { actOn } from './acts.ts';
import { CASE_VARIANTS, CASES, type Case } from './cases.ts';
import { findingsIn } from './findings.ts';
import { ScreensPage, VARIANTS, type Variant } from './page.ts';
import { playOn } from './play.ts';
import {
  beginToKeep,
  compared,
  isKept,
  keep,
  languagesWithSameFonts,
  MADE,
  nameOf,
  putAside,
} from './references.ts';
import { NOW, setPicturesStage } from './stage.ts';

export type PicturesOptions = {
  /** Path of the browser. */
  chromium: string;
  /** Only places whose names contain this. */
  only: string;
  isKeeping: boolean;
  /** Whether every picture is put aside to be looked at. */
  isAll: boolean;
};

const LANGUAGES = 2;

const say = (text: string): void => console.error(text);

/** A place as it is, or in a case. */
type Look = {
  place: string;
  name: string;
  variants: readonly Variant[];
  prepare(screens: ScreensPage): Promise<void>;
};

const asItIs = (place: string): Look => ({ place, name: place, variants: VARIANTS, prepare: async () => {} });

const inCase = ({ place, name, prepare }: Case): Look => ({
  place,
  name: `${place}-${name}`,
  variants: CASE_VARIANTS,
  prepare,
});

/** Looks at one place in every dress; what was found, each with its dress. */
async function lookAt(
  screens: ScreensPage,
  { place, name: called, variants, prepare }: Look,
  { isKeeping, isAll }: PicturesOptions,
  compares: readonly Variant['language'][],
): Promise<string[]> {
  const found: string[] = [];
  await screens.show(place);
  for (const variant of variants) {
    await screens.dress(variant);
    await prepare(screens);
    const name = nameOf(called, variant);
    const screenshot = await screens.picture();
    const here = [...screens.problems(), ...findingsIn(await screens.seen())];
    if (isKept(variant) && isKeeping) await keep(name, screenshot);
    else if (isKept(variant) && compares.includes(variant.language)) {
      const difference = await compared(name, screenshot);
      if (difference !== null) here.push(difference);
    }
    if (isAll || here.length > 0) await putAside(name, screenshot);
    found.push(...here.map((text) => `${name}: ${text}`));
  }
  return found;
}

/** @returns the code that the process ends with: 0 when nothing was found */
export async function runPictures(options: PicturesOptions): Promise<number> {
  const { workspace, newLink } = await setPicturesStage(say);
  const screens = await ScreensPage.open(options.chromium, newLink(), NOW.getTime());
  try {
    const fonts = await screens.fonts();
    const compares = options.isKeeping ? [] : await languagesWithSameFonts(fonts);
    if (options.isKeeping) await beginToKeep(fonts, options.only === '');
    else if (compares.length < LANGUAGES) {
      const which = compares.length === 0 ? 'No picture is' : `Only pictures in ${compares.join()} are`;
      console.log(
        `${which} COMPARED: this machine has other letters than the kept ones. All else is checked.`,
      );
    }
    const places = (await screens.places()).filter((place) => place.includes(options.only));
    const found: string[] = [];
    const looks = [...places.map(asItIs), ...CASES.filter(({ place }) => places.includes(place)).map(inCase)];
    for (const look of looks) {
      const here = await lookAt(screens, look, options, compares);
      console.log(`${here.length === 0 ? '✓' : '✗'} ${look.name}`);
      for (const text of here) console.log(`    ${text}`);
      found.push(...here);
    }
    const saved = await workspace.save();
    for (const place of places) {
      const { done, problems } = await playOn(screens, place);
      problems.push(...(await actOn(screens, place)));
      console.log(`${problems.length === 0 ? '✓' : '✗'} ${place}: ${done} clicks, choices, keys and drags`);
      for (const text of problems) console.log(`    ${text}`);
      found.push(...problems);
      await workspace.settle();
      await workspace.backTo(saved);
    }
    console.log(`\n${places.length} places in ${VARIANTS.length} dresses, ${found.length} findings`);
    if (found.length > 0) console.log(`Pictures of what was found: ${MADE}`);
    return found.length === 0 ? 0 : 1;
  } finally {
    await screens.close();
    await workspace.close();
  }
}

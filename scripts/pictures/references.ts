/** The pictures that are kept, and with which letters they were made. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../support/repository-root.ts';
import { differenceFrom, encoded, shrunk } from './compare.ts';
import type { Variant } from './page.ts';

const KEPT = join(repositoryRoot, 'test', 'pictures');
/** Where pictures of this run go that are to be looked at. */
export const MADE = join(repositoryRoot, '.twenty', 'pictures');
const FONTS = join(KEPT, 'fonts.json');

/** Half of the dresses, each scheme, language and width with each other once or twice: enough to see what moved. */
export const isKept = ({ language, scheme, width }: Variant): boolean =>
  (language === 'en') === ((scheme === 'light') === (width === 1440));

export const nameOf = (place: string, { language, scheme, width }: Variant): string =>
  `${place}.${language}.${scheme}.${width}.png`;

/** How wide and high letters of each language are. */
export type Fonts = Record<Variant['language'], string>;

/** The languages whose letters this machine draws as the one that made the kept pictures. */
export async function languagesWithSameFonts(fonts: Fonts): Promise<Variant['language'][]> {
  if (!existsSync(FONTS)) return [];
  const kept = JSON.parse(await readFile(FONTS, 'utf8'));
  return (['en', 'zh-CN'] as const).filter((language) => kept[language] === fonts[language]);
}

/** Keeps what a machine with these letters draws from now on, instead of what was kept. */
export async function beginToKeep(fonts: Fonts, isAll: boolean): Promise<void> {
  await mkdir(KEPT, { recursive: true });
  if (isAll) {
    const old = (await readdir(KEPT)).filter((name) => name.endsWith('.png'));
    for (const name of old) await rm(join(KEPT, name));
  }
  await writeFile(FONTS, `${JSON.stringify(fonts, null, 2)}\n`);
}

export const keep = async (name: string, screenshot: Buffer): Promise<void> =>
  writeFile(join(KEPT, name), encoded(shrunk(screenshot)));

/** How a screen differs from its kept picture; null where it does not. */
export async function compared(name: string, screenshot: Buffer): Promise<string | null> {
  const path = join(KEPT, name);
  if (!existsSync(path)) return 'there is no kept picture; `npm run pictures -- --keep` makes it';
  return differenceFrom(await readFile(path), shrunk(screenshot));
}

/** Puts a picture where it can be looked at. */
export async function putAside(name: string, screenshot: Buffer): Promise<void> {
  await mkdir(MADE, { recursive: true });
  await writeFile(join(MADE, name), screenshot);
}

/** What is written for people leads where it says, and the README is fit to be shown within Twenty. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (path: string): string => readFileSync(path, 'utf8');

const markdownIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const documents = [...markdownIn('.'), ...markdownIn('docs'), ...markdownIn('docs/zh-CN')];

/** Texts between fences and backticks are no links. */
const proseOf = (text: string): string => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

const linksIn = (text: string): string[] =>
  [...proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => (target ? [target] : []));

/** The names under which headings can be linked to, as GitHub makes them. */
const anchorsIn = (text: string): string[] =>
  [...text.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ (.+)$/gm)].flatMap(([, heading]) =>
    heading
      ? [
          heading
            .toLowerCase()
            .replace(/[^\p{L}\p{N}\s_-]/gu, '')
            .trim()
            .replace(/\s/g, '-'),
        ]
      : [],
  );

/** Why a link leads nowhere; null where it does. */
function brokenIn(path: string, target: string): string | null {
  if (/^[a-z]+:/.test(target)) return null;
  const [file = '', anchor] = target.split('#');
  const place = file === '' ? path : join(dirname(path), file);
  if (!existsSync(place)) return `${path}: ${place} is not there`;
  if (anchor === undefined) return null;
  return anchorsIn(read(place)).includes(anchor) ? null : `${path}: ${place} has no heading #${anchor}`;
}

describe('a document', () => {
  it.each(documents)('%s has links that lead somewhere', (path) => {
    expect(linksIn(read(path)).flatMap((target) => brokenIn(path, target) ?? [])).toEqual([]);
  });

  it('that leads nowhere is found', () => {
    expect(brokenIn('docs/rules.md', 'nothing.md')).toContain('is not there');
    expect(brokenIn('docs/rules.md', '#nothing')).toContain('has no heading');
    expect(linksIn('[one](a.md) `[two](b.md)`')).toEqual(['a.md']);
  });
});

describe('the README, which Twenty shows on the page of the app,', () => {
  const readme = read('README.md');

  it('has at most 200 lines', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(200);
  });

  it('has no picture or link that is broken there', () => {
    expect(readme).not.toContain('![');
    expect(linksIn(readme).filter((target) => !target.startsWith('https://'))).toEqual([]);
  });

  it('opens with what a user gets', () => {
    const [first] = [...readme.matchAll(/^## (.+)$/gm)];
    expect(first?.[1]).toBe('What you get');
  });

  it('names only files that are there', () => {
    const named = [...readme.matchAll(/`([\w./-]+\.(?:md|ts))`/g)].flatMap(([, path]) =>
      path ? [path] : [],
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !existsSync(path) && !existsSync(join('docs', path)))).toEqual([]);
  });
});

describe('the gallery', () => {
  const application = read('src/application.ts');
  const pictures = [...application.matchAll(/'(public\/gallery\/[^']+)'/g)].flatMap(([, path]) =>
    path ? [path] : [],
  );

  /** The width and height that a PNG says it has. */
  const sizeOf = (path: string): [number, number] => {
    const bytes = readFileSync(path);
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  };

  it('has three to five pictures of the shape that Twenty shows them in, and not the logo', () => {
    expect(pictures.length).toBeGreaterThanOrEqual(3);
    expect(pictures.length).toBeLessThanOrEqual(5);
    expect(pictures.map((path) => sizeOf(path)[0] / sizeOf(path)[1])).toEqual(pictures.map(() => 1.6));
  });
});

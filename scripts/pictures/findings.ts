/** What must never be seen on a screen, and where what is drawn must not lie. */

/** The place of something that is drawn, in pixels of the page. */
export type Box = { left: number; right: number; top: number; bottom: number };
export type Drawn = Box & { text: string };

/** What a browser tells of a screen. */
export type Seen = {
  /** Every text that can be read, names of controls and pictures included. */
  texts: readonly string[];
  /** The screen's own frame. */
  frame: Box;
  /** Elements that reach over the frame's sides, as they are named. */
  outside: readonly string[];
  /** Texts of drawings, by drawing. */
  drawings: readonly { frame: Box; texts: readonly Drawn[] }[];
};

const NEVER: readonly (readonly [what: string, RegExp])[] = [
  ['an id', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i],
  ['JSON', /[{[]"[^"]*"\s*[:,\]]|\{"/],
  ['undefined', /\bundefined\b/],
  ['NaN', /\bNaN\b/],
  ['null', /(?:^|[\s:(])null(?:$|[\s,.)])/],
  ['an object', /\[object \w+\]/],
  ['a day that is none', /Invalid Date/],
  ['a day as it is stored', /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/],
];

/** What no reader should meet, each with the text that it stands in. */
export const rawIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) =>
    NEVER.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${what} in “${text.slice(0, 80)}”`),
  );

/** Half a line: letters that touch are no overlap yet. */
const SLACK = 3;

const overlap = (one: Box, other: Box): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > SLACK;

/** Texts of one drawing that lie over each other, or that its edge cuts. */
export function misplacedIn({ frame, texts }: Seen['drawings'][number]): string[] {
  const over = texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter((other) => overlap(one, other))
      .map((other) => `“${one.text}” lies over “${other.text}”`),
  );
  const cut = texts
    .filter(
      ({ left, right, top, bottom }) =>
        left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 2 || bottom > frame.bottom + 2,
    )
    .map(({ text }) => `“${text}” is cut at the edge of its drawing`);
  return [...over, ...cut];
}

/** Everything that is wrong with how a screen looks. */
export const findingsIn = ({ texts, outside, drawings }: Seen): string[] => [
  ...rawIn(texts),
  ...outside.map((name) => `reaches over the side: ${name}`),
  ...drawings.flatMap(misplacedIn),
];

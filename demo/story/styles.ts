type Style = (text: string) => string;
export type Styles = { strong: Style; faint: Style; up: Style; down: Style };

const PLAIN: Style = (text) => text;
const ansi =
  (code: number): Style =>
  (text) =>
    `\u001b[${code}m${text}\u001b[0m`;

/** Colours for a terminal; none for a file or a pipe. */
export const stylesFor = (isTerminal: boolean): Styles =>
  isTerminal
    ? { strong: ansi(1), faint: ansi(2), up: ansi(32), down: ansi(31) }
    : { strong: PLAIN, faint: PLAIN, up: PLAIN, down: PLAIN };

/** What the board of needs says in English; the shape that every language fills. */
const needs = (count: number): string => `${count} ${count === 1 ? 'need' : 'needs'}`;

export const needsBoard = {
  title: 'Needs',
  about:
    'What is needed when, and whether we can deliver it; values are a year’s. Drag a need to another place, or choose it and use its fields.',
  empty: 'No open need yet',
  emptyAbout: 'Make the first one where it belongs: by when it is expected, and whether we can deliver it.',
  count: needs,
  noHorizon: 'Horizon unknown',
  noCapability: 'Capability unknown',
  cell: (horizon: string, capability: string, count: number) => `${horizon}, ${capability}: ${needs(count)}`,
  gapOf: (sum: string) => `Gap ${sum}`,
  add: 'New need',
  addIn: (cell: string) => `New need: ${cell}`,
  more: (count: number) => `${count} more…`,
  unnamed: 'Account need',
  needColumn: 'Need',
  owner: 'Owner',
  nobody: 'Nobody',
  closers: 'Who can close the gap',
  closer: (name: string, delivered: number, here: number, open: number) =>
    `${name}: ${delivered} delivered${here > 0 ? `, ${here} of them here` : ''}; ${open} open`,
  noClosers: 'Nobody has delivered support yet. Ask for it on an opportunity or a plan.',
  closersHidden: 'Your role may not read requests for support.',
  partly: 'Not all needs could be read.',
  form: 'Make a need',
  chooseCompany: 'Choose a company',
  undo: 'Undo',
  undoOf: (name: string) => `Undo the last move: ${name}`,
  saved: (name: string) => `Moved: ${name}.`,
  saving: 'Saving…',
  openCompany: 'Open the company',
  close: 'Close',
};

export type NeedsWords = typeof needsBoard;

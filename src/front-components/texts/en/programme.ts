/** Recommendations, runs and the panel itself, in English. */
const accounts = (count: number): string => `${count} key ${count === 1 ? 'account' : 'accounts'}`;

export const programme = {
  panel: {
    programme: 'Recommendations and health',
    back: 'Back to the record',
    unknown: 'The panel has nothing to say about this record, or your role may not read it.',
    yes: 'Yes',
    cancel: 'Cancel',
    none: '–',
    aftermath: (reason: string) =>
      `It was done, but not all that follows from it: ${reason} The next regular pass makes up for that.`,
  },
  recommendations: {
    title: 'Recommendations',
    about:
      'What the ranking recommends and nobody has decided yet. Nothing changes until you apply it; each change can be undone.',
    nothing: 'Every status is as recommended.',
    nothingToApply: 'No recommendation is to be applied now.',
    left: 'Left to a review',
    differs: (name: string, status: string, recommended: string) =>
      `${name}: ${status}, recommended: ${recommended}`,
    unchanged: (count: number) =>
      `${accounts(count)} ${count === 1 ? 'is' : 'are'} as recommended or not ranked yet, and not listed.`,
    change: (name: string, from: string, to: string) => `${name}: ${from} → ${to}`,
    unnamed: 'No name',
    apply: (count: number) => `Apply ${count === 1 ? '1 change' : `${count} changes`}…`,
    nothingTicked: 'Tick what to apply',
    question: (count: number) => `Change the status of ${accounts(count)}?`,
    applyYes: 'Apply',
    applying: 'Applying…',
    applied: (count: number) => `The status of ${accounts(count)} changed.`,
    skipped: 'Left as they were',
    noReason: 'no reason given',
    undo: 'Undo…',
    undoQuestion:
      'Give each key account its earlier status back? Those that were decided on since stay as they are.',
    undoYes: 'Undo',
    undoing: 'Undoing…',
    undone: (count: number) => `The earlier status of ${accounts(count)} is back.`,
    kept: 'Kept, because something happened since',
  },
  run: {
    gone: 'This run can’t be read. It may have been deleted.',
    unnamed: 'Score run',
    applied: 'What was applied',
    noDecisions: 'This run applied no recommendations.',
    unreadable: 'The decisions were stored in another form, so they can’t be listed. Undo still works.',
    undoneAt: (moment: string) => `Undone on ${moment}.`,
    startedAt: (moment: string) => `Started on ${moment}.`,
    notDecisions: 'This run calculated scores and changed no status, so there is nothing to undo.',
  },
};

/** What the policy workshop says in English; the shape that every language fills. */
const companies = (count: string, one: boolean): string => `${count} ${one ? 'company' : 'companies'}`;

export const workshop = {
  gone: 'This policy can’t be read. It may have been deleted.',
  about:
    'Move a slider and see who would be recommended. Nothing is saved before you say so, and no status changes by itself.',
  groups: {
    weights: 'Weights',
    selection: 'Selection',
    revenueThresholds: 'Revenue for 25, 50, 75 and 100 points',
    potentialThresholds: 'Potential for 25, 50, 75 and 100 points',
    chances: 'Chances',
  },
  was: (value: string) => `was ${value}`,
  reach: (count: string) => `reached by ${count}`,
  scores: 'Scores of the class',
  reading: (count: string, key: string, candidates: string) =>
    `Importance of ${count} companies: ${key} would be recommended as key, ${candidates} as candidates`,
  bar: (from: string, to: string) => `${from} to ${to}`,
  range: 'Importance',
  recommended: { KEY: 'Key', CANDIDATE: 'Candidate', NONE: 'None' },
  entry: (points: string) => `Entry ${points}`,
  exit: (points: string) => `Exit ${points}`,
  empty: 'No company of this class has a score yet.',
  kept: (count: string) => `Of ${count} only the score is known: they keep it whatever the sliders say.`,
  outcome: 'What it comes to',
  count: (status: string, before: string, after: string) => `${status}: ${before} → ${after}`,
  enters: 'Would come in',
  leaves: 'Would drop out',
  nobody: 'Nobody',
  named: (name: string, points: string) => `${name} (${points})`,
  more: (count: string) => `and ${count} more`,
  problem: 'This can’t be saved:',
  reset: 'Back to what is saved',
  save: 'Save…',
  nothing: 'Nothing is changed',
  question: (numbers: number, all: string, enters: string, leaves: string, one: boolean) =>
    `Save ${numbers} changed ${numbers === 1 ? 'number' : 'numbers'}? The scores of ${companies(all, one)} are calculated again, ${enters} would then come in and ${leaves} drop out of what is recommended as key. Statuses stay until somebody applies that.`,
  yes: 'Save',
  saving: 'Saving…',
  saved: 'Saved. The scores follow within minutes, recommendations with the ranking after them.',
  undo: 'Take it back',
  undoing: 'Taking it back…',
  undone: 'The earlier numbers are back.',
  recommendations: 'Show recommendations',
};

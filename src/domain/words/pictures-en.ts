/** What the pictures say in English; the shape that every language fills. */
import { cockpit } from './cockpit-en.ts';
import { needsBoard } from './needs-en.ts';
import { planPage } from './plan-page-en.ts';
import { relationships } from './relationships-en.ts';
import { week } from './week-en.ts';
import { workshop } from './workshop-en.ts';

const accounts = (count: number): string => `${count} ${count === 1 ? 'account' : 'accounts'}`;

export const pictures = {
  asTable: 'Show as table',
  asPicture: 'Show as picture',
  asTableOf: (title: string) => `Show as table: ${title}`,
  asPictureOf: (title: string) => `Show as picture: ${title}`,
  unnamed: 'No name',
  cockpit,
  week,
  workshop,
  history: {
    empty: 'No history yet',
    emptyAbout:
      'Each month keeps its last scores. The first month shows here once the company has been scored.',
    happenings: 'What happened',
    happeningsAbout: 'Contracts signed, deals won, reviews held and changes of the status, by month.',
    nothingHappened: 'Nothing is on record for these months.',
    kinds: { CONTRACT: 'Contracts', WIN: 'Wins', REVIEW: 'Reviews', STATUS: 'Status' },
    about: (score: string) =>
      `${score} at the end of each month, as the points that its parts add. The line joins months that were scored by the same rules. Choose a month to see what moved since.`,
    month: 'Month',
    score: 'Score',
    rest: 'Limited, or weighed otherwise',
    rules: 'Rules',
    newRules: 'New edition of the rules',
    earlierRules: 'earlier',
    noMonth: 'Nothing stored',
    since: 'What moved since',
    moved: (score: string, before: string, month: string, after: string, change: string) =>
      `${score}: ${before} in ${month}, now ${after} (${change}).`,
    unmoved: (score: string, before: string, month: string) =>
      `${score}: ${before} in ${month}, and still so.`,
    part: (name: string, change: string) => `${name} ${change}`,
    partsUnknown: 'What it was made of is not on record.',
    otherRules: (score: string, month: string) =>
      `${score}: ${month} was scored by another edition of the rules, so the two can’t be compared.`,
    unknown: (score: string, month: string) =>
      `${score}: there was no score in ${month}, or there is none now.`,
    onlyMonth: 'There is only one month so far, so nothing can have moved.',
    meanwhile: 'In the meantime',
    signed: (name: string) => `Contract signed: ${name}`,
    won: (name: string) => `Deal won: ${name}`,
    reviewed: (monitor: string) => `Review held: ${monitor}`,
    status: (to: string) => `Status: ${to}`,
    statusFrom: (from: string, to: string) => `Status: ${from} → ${to}`,
    on: (day: string, what: string) => `${day}: ${what}`,
    more: (count: number) => `and ${count} more`,
    reading: (month: string, score: string, value: string) => `${month}: ${score} ${value}`,
  },
  portfolio: {
    title: 'Portfolio',
    about:
      'Each account by how close we are and how much it matters; the larger, the more revenue points. Tails begin where it was three months ago.',
    aboutRank:
      'Each account by how close we are and its rank in its class, the first at the top; the larger, the more revenue points.',
    empty: 'No key account yet',
    emptyAbout: 'Accounts show here once a company is a candidate or a key account.',
    noneMatches: 'No account matches these filters.',
    closenessAxis: 'Closeness →',
    importanceAxis: 'Importance ↑',
    rankAxis: 'Rank in class ↑',
    upright: 'Vertical axis',
    byScore: 'Importance score',
    byRank: 'Rank in class',
    policy: 'Class (policy)',
    director: 'Director',
    status: 'Status',
    name: 'Name contains',
    nameColumn: 'Account',
    all: 'All',
    noDirector: 'Nobody',
    noPolicy: 'Standard',
    noStatus: 'No status',
    entry: (points: string, policy: string) => `Entry ${points}, ${policy}`,
    exit: (points: string, policy: string) => `Exit ${points}, ${policy}`,
    share: (share: string, policy: string) => `Top ${share}, ${policy}`,
    margin: (share: string, policy: string) => `Kept to ${share}, ${policy}`,
    linesHidden: 'Your role may not read scoring policies, so their lines are not drawn.',
    manyLines: 'Choose a class to see its lines.',
    shown: (shown: number, all: number) =>
      shown === all ? `${accounts(all)}.` : `${shown} of ${accounts(all)}.`,
    unplaced: (count: number) =>
      `${accounts(count)} without both scores ${count === 1 ? 'is' : 'are'} in the table only.`,
    keys: 'By keyboard: arrows or J and K go from account to account, Enter opens, X chooses.',
    label: (count: number) => `Closeness and importance of ${accounts(count)}.`,
    revenue: 'Revenue points',
    rank: 'Rank',
    rankOf: (rank: string, outOf: string) => `${rank} of ${outOf}`,
    before: 'Three months ago',
    beforeAt: (closeness: string, importance: string) => `${closeness} / ${importance}`,
    frame: 'Choose by a frame',
    frameOff: 'Stop choosing by a frame',
    frameAbout: 'Drag a frame around accounts, or click its two corners.',
    chosen: (count: number) => `${accounts(count)} chosen.`,
    openList: 'Open as list',
    tooMany: (most: number) => `A list takes at most ${most} of them.`,
    clear: 'Choose none',
    andMore: (count: number) => `and ${count} more`,
    partial: 'Not all accounts could be read.',
  },
  relationships,
  needsBoard,
  planPage,
};

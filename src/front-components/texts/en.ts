/** Every visible text of the web interface, in English. The shape is what each other language must fill. */

import type { ClosenessTrend, RelationshipState } from '../../domain/closeness/relationship.ts';
import type { LeftOut } from '../../domain/left-out.ts';
import { leftOutText } from '../../domain/left-out-texts.ts';
import type { AccountResult } from '../../flows/account/recompute.ts';
import type { RunMode, RunState } from '../../flows/run/ports.ts';
import type { WordedReason } from '../score/explanation.ts';
import type { PartName } from '../score/view.ts';
import type { HealthReport } from '../workspace/answers.ts';
import type { FailureKind } from '../workspace/failures.ts';
import { account } from './en/account.ts';
import { labels } from './en/labels.ts';
import { plan } from './en/plan.ts';
import { programme } from './en/programme.ts';

/** What a recalculation came to. `reason`: why the first one failed, without a full stop. */
export type RecalculationCounts = {
  asked: number;
  done: number;
  changed: number;
  failed: number;
  reason: string;
};

const companies = (count: number): string => `${count} ${count === 1 ? 'company' : 'companies'}`;
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

const of = ({ asked, done }: RecalculationCounts): string =>
  done === asked ? companies(asked) : `${done} of ${companies(asked)}`;

const changes = ({ changed, failed, reason }: RecalculationCounts): string =>
  [
    changed === 0 && failed === 0 ? 'nothing changed' : `${changed} changed`,
    ...(failed > 0 ? [`${failed} failed: ${reason}`] : []),
  ].join(', ');

export const en = {
  /** How numbers and dates are written. */
  format: 'en',

  importance: 'Importance',
  importanceMeaning: 'How much this customer matters to us, 0 to 100.',
  closeness: 'Closeness',
  closenessMeaning: 'How close we are to this customer, 0 to 100.',
  noScore: 'No score',
  parts: {
    revenue: 'Revenue',
    potential: 'Potential',
    reference: 'Reference value',
    winnability: 'Winnability',
    quality: 'Relationship quality',
    density: 'Contact density',
    authority: 'Authority',
    commercial: 'Business',
  } satisfies Record<PartName, string>,
  trends: {
    RISING: 'Rising',
    STEADY: 'Steady',
    FALLING: 'Falling',
    UNKNOWN: 'No trend yet',
  } satisfies Record<ClosenessTrend, string>,
  states: {
    ACTIVE: 'Active',
    COOLING: 'Cooling',
    DORMANT: 'Dormant',
    UNKNOWN: 'No contact recorded',
  } satisfies Record<RelationshipState, string>,
  change: (points: string) => `${points} since last month`,
  rhythm: (silence: number, usualGap: number) =>
    `${silence === 0 ? 'Last contact today' : `Last contact ${days(silence)} ago`}; the usual gap is ${days(usualGap)}.`,

  tableCaption: (score: string) => `The parts of ${score.toLowerCase()}`,
  part: 'Part',
  points: 'Points',
  weight: 'Weight',
  contribution: 'Adds',
  outOf: (value: string, most: string) => `${value} of ${most}`,
  sum: 'Sum',
  total: 'Score',
  limited: (limit: string) => `Limited to ${limit}`,
  why: 'Why',
  reason: (stored: WordedReason, _baseCurrency: string): string => stored.text,
  /** Records that are left out for the same reason. */
  leftOut: (alike: readonly LeftOut[]): string => leftOutText(alike, 'en'),
  missing: 'What is missing',
  nothingMissing: 'Nothing is missing.',
  openRecord: 'Open',
  openOneOf: (place: string) => `Open ${place}`,
  openRecordLabel: (sentence: string) => `Open the record: ${sentence}`,
  scored: (date: string, policy: string) => `Scored on ${date} with the policy “${policy}”.`,
  scoredOn: (date: string) => `Scored on ${date}.`,

  notScored: 'Not scored yet',
  notScoredAbout: 'This company has not been scored so far.',
  nothingToJudge: 'Nothing to judge yet',
  nothingToJudgeAbout: 'This company was scored, but there is nothing to judge it by.',
  enterAny: 'Enter any of these, and the scores follow by themselves:',
  inputs: [
    'Potential per year, reference value or delivery fit of the company',
    'An opportunity or a contract',
    'A person with a buying role and how well we know them',
    'E-mails or meetings with its people, by connecting a mailbox or a calendar',
  ],
  unknownForm: 'The parts of these scores can’t be shown',
  unknownFormAbout:
    'The explanation was stored by another version of the app, or removed. Recalculate to renew it.',
  companyGone: 'This company can’t be read. It may have been deleted.',
  loading: 'Loading…',
  tryAgain: 'Try again',
  recalculate: 'Recalculate now',
  recalculating: 'Recalculating…',

  nothingSelected:
    'No company is selected. Tick companies one by one (“Select all” is not passed on), or recalculate all in the panel “Recommendations and health”.',
  recalculated: (counts: RecalculationCounts): string => `Recalculated ${of(counts)}: ${changes(counts)}.`,
  results: {
    CHANGED: 'changed',
    UNCHANGED: 'unchanged',
    GONE: 'the company no longer exists',
    POLICY_REFUSED: 'its scoring policy can’t be used',
    OVERTAKEN: 'it was being scored elsewhere at the same time',
    REFUSED: 'the workspace refused the values',
  } satisfies Record<AccountResult, string>,
  failures: {
    OFFLINE: () => 'There is no connection to Twenty. Check the network and try again.',
    SIGNED_OUT: () => 'Twenty did not accept the sign-in. Reload the page or sign in again.',
    FORBIDDEN: () => 'Your role does not allow this. Ask an administrator.',
    FUNCTIONS_OFF: () =>
      'This server runs no logic functions. Its administrator has to set LOGIC_FUNCTION_TYPE to LOCAL or LAMBDA.',
    ROUTE_MISSING: () => 'The app’s functions are not installed here. Install the app again.',
    TOO_MANY: () => 'Twenty takes no more requests for now. Try again in a minute.',
    SERVER_FAILED: (detail) => `Twenty answered with an error: ${detail}`,
    REFUSED: (detail) => `Nothing was scored: ${detail}`,
    DECLINED: (detail) => detail || 'Nothing was done, and no reason was given.',
    UNREADABLE: (detail) =>
      `The answer has an unexpected form${detail ? ` (${detail})` : ''}. Update the app.`,
  } satisfies Record<FailureKind, (detail: string) => string>,

  health: 'Scoring',
  statuses: {
    OK: 'Scoring works',
    WARNING: 'Scoring works, but see below',
    ERROR: 'Scoring does not work',
  } satisfies Record<HealthReport['status'], string>,
  findings: 'What to look at',
  severities: {
    ERROR: 'Error',
    WARNING: 'Warning',
    INFO: 'Note',
  } satisfies Record<HealthReport['findings'][number]['severity'], string>,
  lastRun: 'Last run',
  modes: {
    SWEEP: 'Regular pass over all companies',
    BACKFILL: 'First pass over all companies',
    POLICY: 'After a change of a scoring policy',
    MANUAL: 'All companies, on request',
    DECISIONS: 'Recommendations were applied',
  } satisfies Record<RunMode | 'DECISIONS', string>,
  runStates: {
    WAITING: 'Waiting',
    RUNNING: 'Running',
    FINISHED: 'Finished',
    FAILED: 'Failed',
  } satisfies Record<RunState, string>,
  runProgress: (processed: string, total: string, changed: string, failed: string) =>
    `${processed} of ${total} companies, ${changed} changed, ${failed} failed`,
  progressLabel: 'Progress of the last run',
  neverRan: 'No run so far',
  neverRanAbout:
    'Scores are calculated by logic functions on the server. If no run appears within the hour, ask whoever runs the server to check two things:',
  neverRanChecks: [
    'LOGIC_FUNCTION_TYPE is LOCAL or LAMBDA. It is DISABLED by default, and then nothing of this app runs.',
    'The worker runs and its crons are registered (cron:register:all).',
  ],
  recalculateAll: 'Recalculate all companies',
  recalculateAllAbout:
    'Scores follow by themselves when a record changes. Use this after a change of the settings.',
  reload: 'Reload',

  labels,
  ...account,
  ...plan,
  ...programme,
};

/** The bench's results, for people and for programs. */
import { table } from '../support/table.ts';
import type { Bundle } from './bundle.ts';
import { type Cost, less, plus, times } from './cost.ts';
import { type Line, missedBy } from './line.ts';
import type { Page } from './page.ts';
import { type Scale, scaleMisses, scaleText } from './scale.ts';
import type { Storm, StormWay } from './storm.ts';

export type Results = {
  readonly changes?: readonly Line[];
  readonly page?: Page;
  readonly storm?: Storm;
  readonly stormByApi?: Storm;
  readonly bundle?: Bundle;
  readonly scale?: Scale;
};

const PAGE_GOAL = { requests: 3, roots: 16 };
const IMPORT_REQUESTS_A_ROW = 0.1;
/**
 * What an account is judged by comes with every event, and a process parses all of it before it does anything. Twenty's
 * builder adds a few lines of its own, so that 450 KB reach the server.
 */
export const MOST_BYTES = 449_500;
const MOST_IMPORT_RATIO = 1.6;
const MOST_NOTHING_RATIO = 1.3;

/** All of it on one line of JSON. A page of a pass is among the changes too, as it is one of what is promised. */
export const toJson = ({ changes, page, ...rest }: Results): string =>
  JSON.stringify({
    ...(changes && {
      changes: [
        ...changes,
        ...(page ? [{ change: 'a page of companies in a pass', ...page, goal: PAGE_GOAL }] : []),
      ],
    }),
    ...(page && { page }),
    ...rest,
  });

const goalText = (goal: Partial<Cost> | undefined): string =>
  goal === undefined
    ? ''
    : [
        `≤ ${goal.requests} / ${goal.roots}`,
        ...(goal.executions === undefined
          ? []
          : [goal.executions === 0 ? 'no process' : `≤ ${goal.executions}`]),
      ].join(', ');

const lineRow = (line: Line): string[] => [
  line.change,
  String(line.requests),
  String(line.roots),
  String(line.executions),
  line.inTicks === undefined ? '' : `${line.inTicks.requests} / ${line.inTicks.roots}`,
  goalText(line.goal),
  missedBy(line, line.goal).length > 0 ? 'MISSED' : '',
];

const perRow = (storm: Storm, name: 'requests' | 'roots' | 'executions'): string =>
  (storm[name] / storm.rows).toFixed(2);

const WAYS: Readonly<Record<StormWay, string>> = { import: 'import', api: 'API' };

const stormLine = (way: StormWay, storm: Storm): string =>
  `${storm.rows} rows by ${WAYS[way]}: ${storm.requests} requests (${perRow(storm, 'requests')} a row), ${storm.roots} root fields (${perRow(storm, 'roots')}), ${storm.executions} processes (${perRow(storm, 'executions')}), of it ${storm.inEvents.requests} / ${storm.inEvents.roots} by events; quiet after ${storm.minutes} minutes; ${storm.overtaken} companies scored before an edit by hand in the midst, ${storm.wrong} scores wrong in the end`;

/** A table with what is promised beside it. */
export const toText = ({ changes, page, storm, stormByApi, bundle, scale = [] }: Results): string =>
  [
    ...(changes
      ? table([
          ['change', 'requests', 'roots', 'processes', 'of it in ticks', 'goal', ''],
          ...changes.map(lineRow),
        ])
      : []),
    ...(page
      ? [
          `A page of ${page.companies} companies in a pass: ${page.requests} requests, ${page.roots} root fields (${goalText(PAGE_GOAL)})`,
        ]
      : []),
    ...(storm ? [stormLine('import', storm)] : []),
    ...(stormByApi ? [stormLine('api', stormByApi)] : []),
    ...(bundle
      ? [
          `${bundle.file}: ${Math.round(bundle.bytes / 1000)} KB (≤ ${MOST_BYTES / 1000}); CPU of bare Node × ${bundle.importRatio} to import (≤ ${MOST_IMPORT_RATIO}), × ${bundle.nothingToDoRatio} with nothing to do (≤ ${MOST_NOTHING_RATIO})`,
        ]
      : []),
    ...scale.map(scaleText),
  ].join('\n');

/** What the one edit by hand in the midst of a storm may cost. */
const EDIT: Cost = { requests: 3, roots: 14, executions: 1 };

/** An import's events cost nothing but their processes; by the API one question each. The ticks do the rest. */
const eventsGoal = (way: StormWay, { deals }: Storm): Cost =>
  plus(
    EDIT,
    times(
      { ...(way === 'api' ? { requests: 1, roots: 2 } : { requests: 0, roots: 0 }), executions: 1 },
      deals,
    ),
  );

function stormMisses(way: StormWay, storm: Storm): string[] {
  const title = `The storm by ${WAYS[way]}`;
  const { requests } = less(storm, storm.inEvents);
  const most = storm.rows * IMPORT_REQUESTS_A_ROW;
  const goal = eventsGoal(way, storm);
  return [
    ...missedBy(storm.inEvents, goal).map(
      (name) =>
        `${title}: its events take ${storm.inEvents[name]} ${name}, ${goal[name]} at most are promised.`,
    ),
    ...(requests > most ? [`${title}: ticks take ${requests} requests, ${most} at most are promised.`] : []),
    ...(storm.overtaken > 0
      ? [`${title}: ${storm.overtaken} companies are scored before an edit by hand.`]
      : []),
    ...(storm.wrong > 0 ? [`${title}: ${storm.wrong} scores are wrong in the end.`] : []),
  ];
}

/** Every promise that is missed, in words. */
export const misses = ({ changes, page, storm, stormByApi, bundle, scale = [] }: Results): string[] => [
  ...scale.flatMap(scaleMisses),
  ...(changes ?? []).flatMap((line) =>
    missedBy(line, line.goal).map(
      (name) => `${line.change}: ${line[name]} ${name}, ${line.goal?.[name]} at most are promised.`,
    ),
  ),
  ...(page ? missedBy(page, PAGE_GOAL).map((name) => `A page in a pass: ${page[name]} ${name}.`) : []),
  ...(storm ? stormMisses('import', storm) : []),
  ...(stormByApi ? stormMisses('api', stormByApi) : []),
  ...(bundle && bundle.bytes > MOST_BYTES ? [`${bundle.file} has ${bundle.bytes} bytes.`] : []),
  ...(bundle && bundle.importRatio > MOST_IMPORT_RATIO
    ? [`${bundle.file} takes ${bundle.importRatio} × bare Node to import.`]
    : []),
  ...(bundle && bundle.nothingToDoRatio > MOST_NOTHING_RATIO
    ? [`${bundle.file} takes ${bundle.nothingToDoRatio} × bare Node with nothing to do.`]
    : []),
];

/** A first pass over a large workspace, and whether it keeps what is promised. */
import { Worker } from 'node:worker_threads';
import { isNight, type ScaleLine, type Simulated } from '../scale/simulate.ts';

const MOST_HOURS = 4;
const MOST_HOURS_A_NIGHT = 7;
const MOST_SHARE = 0.7;
const MOST_EDIT_SECONDS = 10;
const MOST_MEMORY_MB = 256;

export type Scale = readonly ScaleLine[];

/** A heap that is nearly full is collected without end; what is used of it is measured, and held to what is promised. */
const HEAP_MB = { maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 48 };

type Message = { text: string } | { result: Simulated };

async function simulated(companies: number, report: (text: string) => void): Promise<Simulated> {
  const worker = new Worker(new URL('../scale/simulate-worker.ts', import.meta.url), {
    workerData: { companies },
    resourceLimits: HEAP_MB,
  });
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (message: Message) =>
        'text' in message ? report(message.text) : resolve(message.result),
      );
      worker.once('error', reject);
    });
  } finally {
    await worker.terminate();
  }
}

/** Simulates the pass on a server with the limits of 2.21's executions and the root fields of newer ones. */
export async function measureScale(
  companies: number,
  report: (text: string) => void = () => undefined,
): Promise<Scale> {
  const { hours, budgetShare, longestEditSeconds, memoryMB, phasesFinished } = await simulated(
    companies,
    report,
  );
  return [{ companies, hours, budgetShare, longestEditSeconds, memoryMB, phasesFinished }];
}

const mostHours = (line: ScaleLine): number => (isNight(line) ? MOST_HOURS_A_NIGHT : MOST_HOURS);

export const scaleText = (line: ScaleLine): string =>
  `${isNight(line) ? 'A night' : 'A first pass'} over ${line.companies} companies: ${line.hours} h (≤ ${mostHours(line)}), ${Math.round(line.budgetShare * 100)} % of the budget in its busiest minute (≤ ${MOST_SHARE * 100} %), an edit waits ${line.longestEditSeconds} s at most (≤ ${MOST_EDIT_SECONDS}), ${line.memoryMB} MB (≤ ${MOST_MEMORY_MB}), ${line.phasesFinished ? 'every phase to its end' : 'NOT TO ITS END'}`;

export const scaleMisses = (line: ScaleLine): string[] =>
  [
    ...(line.phasesFinished ? [] : ['a phase does not get to its end']),
    ...(line.hours > mostHours(line) ? [`${line.hours} hours`] : []),
    ...(line.budgetShare > MOST_SHARE ? [`${line.budgetShare} of the budget`] : []),
    ...(line.longestEditSeconds > MOST_EDIT_SECONDS ? [`an edit waits ${line.longestEditSeconds} s`] : []),
    ...(line.memoryMB > MOST_MEMORY_MB ? [`${line.memoryMB} MB`] : []),
  ].map((miss) => `A pass over ${line.companies} companies: ${miss}.`);

import { keepOneDefault } from './default-policy.ts';
import type { ScoreRun } from './ports.ts';
import { requestRun, type SweepOptions, type SweepPorts, workOn } from './sweep.ts';

/**
 * Makes a workspace ready: a default policy when there is none, and the first scores of all companies. Safe to run
 * again: an existing default stays as it is, and scores that stand are only compared.
 */
export const prepareWorkspace = async (ports: SweepPorts, options: SweepOptions): Promise<ScoreRun> => {
  await keepOneDefault(ports);
  const run = await requestRun(ports, 'BACKFILL');
  return (await workOn(ports, run, options)) ?? run;
};

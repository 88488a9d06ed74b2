import { afterAll, beforeAll, beforeEach, describe, inject, it } from 'vitest';
import { type Bench, startBench } from './support/embedded.ts';
import { ENTRIES, isToldBy } from './support/entries.ts';
import { playScored } from './support/play-scored.ts';
import { SCENARIOS } from './support/table.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await startBench(inject('builtApp'));
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

describe.each(ENTRIES)('by $name', (entry) => {
  it.each(SCENARIOS.filter(isToldBy(entry)))('$name', (scenario) => playScored(bench, scenario, entry));
});

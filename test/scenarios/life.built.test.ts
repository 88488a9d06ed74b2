/** What real accounts are made of, and what people type wrong, by every entry that leads to a score. */
import { afterAll, beforeAll, beforeEach, describe, inject, it } from 'vitest';
import { BAD_INPUT_SCENARIOS } from './support/bad-input.ts';
import { CONTACT_LIFE_SCENARIOS } from './support/contact-life.ts';
import { type Bench, startBench } from './support/embedded.ts';
import { ENTRIES, isToldBy } from './support/entries.ts';
import { LIFE_SCENARIOS } from './support/life.ts';
import { playScored } from './support/play-scored.ts';

const SCENARIOS = [...LIFE_SCENARIOS, ...CONTACT_LIFE_SCENARIOS, ...BAD_INPUT_SCENARIOS];

let bench: Bench;

beforeAll(async () => {
  bench = await startBench(inject('builtApp'));
});
beforeEach(() => bench.reset());
afterAll(() => bench.close());

describe.each(ENTRIES)('by $name', (entry) => {
  it.each(SCENARIOS.filter(isToldBy(entry)))('$name', (scenario) => playScored(bench, scenario, entry));
});

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { measureChanges } from '../../scripts/bench/changes.ts';
import { measurePage } from '../../scripts/bench/page.ts';
import { misses } from '../../scripts/bench/report.ts';
import { type Stage, setStage } from '../../scripts/bench/stage.ts';

describe('what is promised of the cost of', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(inject('builtApp'), 'inline');
  });
  afterAll(() => stage.close());

  it('a change, with all that it sets off, is kept', async () => {
    const changes = await measureChanges(stage);
    expect(misses({ changes })).toEqual([]);
    expect(changes.length).toBeGreaterThan(30);
  }, 120_000);

  it('a page of companies in a pass is kept', async () => {
    await stage.reset();
    expect(misses({ page: await measurePage(stage) })).toEqual([]);
  }, 60_000);
});

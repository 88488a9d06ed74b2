/** What real accounts are made of, and what people type wrong, by every entry that leads to a score. */
import { describe, expect, it } from 'vitest';
import { BAD_INPUT_SCENARIOS } from './support/bad-input.ts';
import { benchForTests } from './support/bench.ts';
import { IN_FORCE, yearContract } from './support/business.ts';
import { CONTACT_LIFE_SCENARIOS } from './support/contact-life.ts';
import { ENTRIES, isToldBy, tick } from './support/entries.ts';
import { LIFE_SCENARIOS } from './support/life.ts';
import { basics } from './support/play.ts';
import { playScored } from './support/play-scored.ts';
import { create, money, reading, update } from './support/records.ts';

const SCENARIOS = [...LIFE_SCENARIOS, ...CONTACT_LIFE_SCENARIOS, ...BAD_INPUT_SCENARIOS];

const on = benchForTests();

describe.each(ENTRIES)('by $name', (entry) => {
  it.each(SCENARIOS.filter(isToldBy(entry)))('$name', (scenario) => playScored(on.bench, scenario, entry));
});

describe('settings that can not be used', () => {
  const scores = async (): Promise<unknown> => {
    const { query, variables } = reading('company', on.stage.id('a'), ['importanceScore']);
    return on.query(query, variables);
  };
  const scored = (importanceScore: number) => ({ company: { importanceScore } });

  it.each([
    ['FISCAL_YEAR_STARTS_IN', '13', 'must be a month from 1 to 12'],
    ['CREDIT_CLAWBACK', 'SOME', 'must be one of NONE, PRO_RATA'],
    ['IGNORED_STAGES', '["CUSTOMER"]', 'and WON_STAGES both list CUSTOMER'],
    [
      'EXCHANGE_RATES',
      '{"EUR": [{"from": "2026-01-01", "rate": 1}, {"from": "2026-01-01", "rate": 2}]}',
      'must not give two rates from the same day on',
    ],
  ])(
    '%s of %s: the scores stay, whoever administers is told, and all is counted once it is put right',
    async (name, value, told) => {
      const { stage, workspace } = on;
      const given = [
        ...basics(stage),
        { object: 'contract', values: yearContract(stage, { amount: money(1) }) },
      ];
      await on.install(...given.map(({ object, values }) => create(object, values)));
      expect(await scores()).toEqual(scored(18));

      workspace.setVariable(name, value);
      await on.send(update('contract', stage.id('contract'), { amount: money(365_000) }));
      await workspace.settle();
      expect(await scores()).toEqual(scored(18));
      expect(JSON.stringify(await on.health())).toContain(told);

      workspace.setVariable(name, '');
      await tick(on.bench);
      expect(await scores()).toEqual(scored(IN_FORCE.importance));
    },
  );
});

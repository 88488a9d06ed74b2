import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { repositoryRoot } from '../../scripts/support/repository-root.ts';
import { builtManifest } from '../support/manifest.ts';

const manifest = builtManifest();

describe('the application', () => {
  it('runs on the servers it is made for', () => {
    expect(manifest.application.requiredServerVersionRange).toBe('>=2.40.0');
  });

  it('has a logo', () => {
    expect(existsSync(join(repositoryRoot, manifest.application.logo))).toBe(true);
    expect(existsSync(join(inject('builtApp'), manifest.application.logo))).toBe(true);
  });
});

describe('the settings', () => {
  it('start with the values the documentation gives', () => {
    const { applicationVariables } = manifest.application;
    const values = Object.entries(applicationVariables).map(([name, { type, value }]) => [
      name,
      [type, value],
    ]);
    expect(Object.fromEntries(values)).toEqual({
      BASE_CURRENCY: ['TEXT', 'USD'],
      EXCHANGE_RATES: ['RAW_JSON', {}],
      FISCAL_YEAR_STARTS_IN: ['NUMBER', 1],
      CREDIT_CLAWBACK: ['TEXT', 'NONE'],
      WON_STAGES: ['ARRAY', ['CUSTOMER']],
      LOST_STAGES: ['ARRAY', ['LOST']],
      IGNORED_STAGES: ['ARRAY', []],
      STAGE_PROBABILITIES: ['RAW_JSON', { NEW: 0.1, SCREENING: 0.2, MEETING: 0.4, PROPOSAL: 0.6 }],
      TIME_ZONE: ['TEXT', 'UTC'],
      LANGUAGE: ['TEXT', 'en'],
      SWEEP_EVERY_HOURS: ['NUMBER', 6],
      ROOT_FIELDS_PER_MINUTE: ['NUMBER', 500],
    });
  });

  it('are each explained', () => {
    const mute = Object.entries(manifest.application.applicationVariables).filter(
      ([, { label, description }]) => label === '' || !/\.$/.test(description),
    );
    expect(mute).toEqual([]);
  });
});

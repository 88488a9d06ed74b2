import { describe, expect, it } from 'vitest';
import { SeedError } from '../../scripts/seed/errors.ts';
import { readOptions } from '../../scripts/seed/options.ts';
import { TODAY } from './demo-data.ts';

const read = (...args: string[]) => readOptions(args, { TWENTY_API_KEY: 'key' }, TODAY);

describe('the options of the seed command', () => {
  it('have defaults for all but the key', () => {
    expect(read()).toEqual({
      url: 'http://localhost:3000',
      apiKey: 'key',
      seed: 1,
      today: TODAY,
      remove: false,
      yes: false,
      addLostStage: false,
      ratesAreSet: false,
    });
  });

  it.each([
    ['without a key', {}],
    ['with an empty key', { TWENTY_API_KEY: ' ' }],
  ])('%s in the environment are refused, and none is taken from the command line', (_, environment) => {
    expect(() => readOptions([], environment, TODAY)).toThrow(SeedError);
    expect(() => readOptions(['--api-key', 'key'], environment, TODAY)).toThrow(SeedError);
  });

  it.each(['http://crm.firm.example/', 'http://crm.firm.example/graphql', 'http://crm.firm.example'])(
    'take %s for the address of the server',
    (url) => {
      expect(read('--url', url)?.url).toBe('http://crm.firm.example');
    },
  );

  it.each([
    ['a key', ['--api-key', 'key']],
    ['a file as url', ['--url', 'file:///etc/hosts']],
    ['a word as url', ['--url', 'crm']],
    ['a seed that is no number', ['--seed', 'x']],
    ['a day that does not exist', ['--today', '2026-02-30']],
    ['another date format', ['--today', '23.11.2026']],
    ['an unknown option', ['--force']],
  ])('refuse %s', (_, args) => {
    expect(() => read(...args)).toThrow(SeedError);
  });

  it('name everything that is wrong at once', () => {
    expect(() => readOptions(['--url', 'crm', '--seed', 'x'], {}, TODAY)).toThrow(
      /--url[\s\S]*API key[\s\S]*--seed/,
    );
  });

  it('give way to help', () => {
    expect(read('--help')).toBeNull();
  });
});

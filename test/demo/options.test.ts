import { describe, expect, it } from 'vitest';
import { SeedError } from '../../scripts/seed/errors.ts';
import { readOptions } from '../../scripts/seed/options.ts';
import { TODAY } from './demo-data.ts';

const read = (...args: string[]) => readOptions(args, {}, TODAY);

describe('the options of the seed command', () => {
  it('have defaults for all but the key', () => {
    expect(read('--api-key', 'key')).toEqual({
      url: 'http://localhost:3000',
      apiKey: 'key',
      seed: 1,
      today: TODAY,
      remove: false,
      yes: false,
      addLostStage: false,
    });
  });

  it('take the key from the environment', () => {
    expect(readOptions([], { TWENTY_API_KEY: 'key' }, TODAY)?.apiKey).toBe('key');
  });

  it.each(['http://crm.firm.example/', 'http://crm.firm.example/graphql', 'http://crm.firm.example'])(
    'take %s for the address of the server',
    (url) => {
      expect(read('--api-key', 'key', '--url', url)?.url).toBe('http://crm.firm.example');
    },
  );

  it.each([
    ['no key', []],
    ['an empty key', ['--api-key', ' ']],
    ['a file as url', ['--api-key', 'k', '--url', 'file:///etc/hosts']],
    ['a word as url', ['--api-key', 'k', '--url', 'crm']],
    ['a seed that is no number', ['--api-key', 'k', '--seed', 'x']],
    ['a day that does not exist', ['--api-key', 'k', '--today', '2026-02-30']],
    ['another date format', ['--api-key', 'k', '--today', '23.11.2026']],
    ['an unknown option', ['--api-key', 'k', '--force']],
  ])('refuse %s', (_, args) => {
    expect(() => read(...args)).toThrow(SeedError);
  });

  it('name everything that is wrong at once', () => {
    expect(() => read('--url', 'crm', '--seed', 'x')).toThrow(/--url[\s\S]*API key[\s\S]*--seed/);
  });

  it('give way to help', () => {
    expect(read('--help')).toBeNull();
  });
});

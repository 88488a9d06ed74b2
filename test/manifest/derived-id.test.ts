import { describe, expect, it } from 'vitest';
import { derivedId } from '../../src/definitions/ids/derived-id.ts';

const OWNER = 'fcad6736-599a-418b-bfb6-fb1fdb00439a';

describe('a derived identifier', () => {
  it('is a UUID of version 5, as the standard has it', () => {
    // RFC 9562, A.4: the name "www.example.com" in the namespace of domain names.
    expect(derivedId('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  it('is the same for the same owner and key, and another for any other', () => {
    const made = [
      derivedId(OWNER, 'column', 'name'),
      derivedId(OWNER, 'filter', 'name'),
      derivedId(OWNER, 'column', 'status'),
      derivedId('c1aa4147-0198-45ae-8b3a-af47c88d8d79', 'column', 'name'),
    ];
    expect(new Set(made).size).toBe(made.length);
    expect(derivedId(OWNER, 'column', 'name')).toBe(made[0]);
  });
});

import { describe, expect, it } from 'vitest';
import { askWhatIf, type Move, type WhatIf } from '../../scripts/what-if/ask.ts';
import { readOptions } from '../../scripts/what-if/options.ts';
import { reportLines } from '../../scripts/what-if/report.ts';

const KEY = { TWENTY_API_KEY: 'k' };

describe('the options', () => {
  it('read changes, the policy and where to ask', () => {
    const args = ['--url', 'http://crm.example/', '--policy', 'Industry'];
    expect(readOptions([...args, '--set', 'keyShare=25', '--set', 'baselineWinRate = 0.4'], KEY)).toEqual({
      url: 'http://crm.example',
      apiKey: 'k',
      policy: 'Industry',
      changes: { keyShare: 25, baselineWinRate: 0.4 },
      json: false,
    });
  });

  it('take the key from the environment and the default policy', () => {
    const options = readOptions(['--set', 'keyShare=25'], KEY);
    expect(options).toMatchObject({ apiKey: 'k', policy: null, url: 'http://localhost:3000' });
  });

  it('refuse to ask without a key', () =>
    expect(() => readOptions(['--set', 'keyShare=25'], {})).toThrow(/API key is missing/));

  it.each<[string, string[], RegExp]>([
    ['a key that others could read', ['--api-key', 'k'], /--api-key/],
    ['no change', [], /Nothing is changed/],
    ['a change without a number', ['--set', 'keyShare=much'], /NAME=NUMBER, not "keyShare=much"/],
    ['a file as url', ['--url', 'file:///etc', '--set', 'a=1'], /--url/],
    ['an unknown option', ['--write'], /--write/],
  ])('refuse %s', (_case, args, reason) => {
    expect(() => readOptions(args, KEY)).toThrow(reason);
  });

  it('give way to help', () => {
    expect(readOptions(['--help'], {})).toBeNull();
  });
});

const move = (name: string, before: string, after: string): Move => ({
  name,
  before: { recommended: before, importance: 48.5, rank: 3, reason: 'Before.' },
  after: { recommended: after, importance: 52, rank: 2, reason: '2nd of 10 in Standard.' },
});

const RESULT: WhatIf = {
  policy: { name: 'Standard' },
  ranked: 10,
  key: { before: 2, after: 3, added: [move('Cedar', 'CANDIDATE', 'KEY')], dropped: [] },
  candidate: { before: 2, after: 1, added: [], dropped: [move('Cedar', 'CANDIDATE', 'KEY')] },
  keptScores: 0,
};

const OPTIONS = { url: 'http://crm.example', apiKey: 'k', policy: null, changes: { keyShare: 30 } };

const answering =
  (status: number, body: string): typeof fetch =>
  async () =>
    new Response(body, { status });

describe('the question', () => {
  it('goes to the route with the key, and its answer comes back', async () => {
    const sent: [unknown, RequestInit | undefined][] = [];
    const result = await askWhatIf(OPTIONS, async (input, init) => {
      sent.push([input, init]);
      return new Response(JSON.stringify({ result: RESULT, refusal: null, requests: 3 }));
    });
    expect(result).toEqual(RESULT);
    expect(sent[0]?.[0]).toBe('http://crm.example/s/key-accounts/what-if');
    expect(sent[0]?.[1]).toMatchObject({
      headers: { authorization: 'Bearer k' },
      body: JSON.stringify({ policyId: null, changes: { keyShare: 30 } }),
    });
  });

  it.each<[string, number, string, RegExp]>([
    ['a refusal', 200, JSON.stringify({ result: null, refusal: 'keyShare is 150.' }), /^keyShare is 150\.$/],
    [
      'a failure',
      200,
      JSON.stringify({ result: null, refusal: null, failure: 'FORBIDDEN: x' }),
      /^The role of this API key may not do this \(x\)\.\nNothing is told/,
    ],
    ['a refused key', 500, '"Missing authentication token"', /HTTP 500: "Missing[\s\S]*API key/],
    ['a web page', 200, '<html>', /does not answer as Twenty does/],
    ['something else', 200, '{}', /does not answer as Key Accounts does/],
  ])('%s is told in words', async (_case, status, body, reason) => {
    await expect(askWhatIf(OPTIONS, answering(status, body))).rejects.toThrow(reason);
  });

  it('a server that is not there is named', async () => {
    const refused: typeof fetch = async () => {
      throw new TypeError('fetch failed');
    };
    await expect(askWhatIf(OPTIONS, refused)).rejects.toThrow(
      'No answer from http://crm.example: fetch failed',
    );
  });
});

describe('the report', () => {
  it('counts, and lists who would move with the reason', () => {
    expect(reportLines(RESULT)).toEqual([
      'Standard: 10 companies with a score. Nothing was changed.',
      '',
      'recommended  now  then  added  dropped',
      'KEY            2     3      1        0',
      'CANDIDATE      2     1      0        1',
      '',
      'Added to KEY',
      'company  score  then  is         would be  because',
      'Cedar     48.5    52  CANDIDATE  KEY       2nd of 10 in Standard.',
      '',
      'Dropped from CANDIDATE',
      'company  score  then  is         would be  because',
      'Cedar     48.5    52  CANDIDATE  KEY       2nd of 10 in Standard.',
    ]);
  });

  it('says which scores could not be made again', () => {
    expect(reportLines({ ...RESULT, keptScores: 4 }).at(-1)).toMatch(
      /^4 companies were taken with the score/,
    );
  });
});

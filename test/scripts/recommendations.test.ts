import { describe, expect, it } from 'vitest';
import { askRecommendations, type Change, type Recommendations } from '../../scripts/recommendations/ask.ts';
import { readOptions } from '../../scripts/recommendations/options.ts';
import { runRecommendations } from '../../scripts/recommendations/run.ts';

const KEY = { TWENTY_API_KEY: 'k' };
const RUN = 'a1b2c3d4-0000-4000-8000-000000000001';

describe('the options', () => {
  it('show only, unless told', () => {
    expect(readOptions(['--url', 'http://crm.example/'], KEY)).toEqual({
      url: 'http://crm.example',
      apiKey: 'k',
      apply: false,
      undo: null,
      yes: false,
    });
    expect(readOptions(['--undo', RUN, '--yes'], KEY)).toMatchObject({
      undo: RUN,
      yes: true,
    });
  });

  it('refuse to ask without a key', () =>
    expect(() => readOptions(['--apply'], {})).toThrow(/API key is missing/));

  it.each<[string, string[], RegExp]>([
    ['a key that others could read', ['--api-key', 'k'], /--api-key/],
    ['both commands', ['--apply', '--undo', RUN], /Either --apply or --undo/],
    ['a run that is no id', ['--undo', 'last'], /--undo takes the id/],
    ['an unknown option', ['--force'], /--force/],
  ])('refuse %s', (_case, args, reason) => {
    expect(() => readOptions(args, KEY)).toThrow(reason);
  });

  it('give way to help', () => expect(readOptions(['--help'], {})).toBeNull());
});

const change = (name: string, from: string, to: string, kind: string): Change => ({
  keyAccountId: `id of ${name}`,
  name,
  from,
  to,
  kind,
  reason: `Because of ${name}.`,
});

const CHANGES = [change('Alder', 'CANDIDATE', 'KEY', 'PROMOTION'), change('Fir', 'WATCH', 'FORMER', 'EXIT')];

function world(answer: boolean | null, changes: readonly Change[] = CHANGES) {
  const said: string[] = [];
  const asked: unknown[] = [];
  const recommendations: Recommendations = {
    preview: async () => ({ changes: [...changes], unchanged: 3 }),
    apply: async (ids) => {
      asked.push(ids);
      return {
        runId: RUN,
        applied: changes.slice(0, 1),
        skipped: [{ keyAccountId: 'id of Fir', reason: 'It was changed to KEY meanwhile.' }],
      };
    },
    undo: async (runId) => {
      asked.push(runId);
      return { restored: [{ keyAccountId: 'id', from: 'KEY', to: 'CANDIDATE' }], kept: [] };
    },
  };
  return {
    said,
    asked,
    world: {
      recommendations,
      say: (lines: readonly string[]) => {
        said.push(...lines);
      },
      ask: async (question: string) => {
        asked.push(question);
        return answer;
      },
    },
  };
}

const TABLE = [
  'The recommendations would change 2 key accounts; 3 stay.',
  '',
  'Promoted',
  'company  is         becomes  because',
  'Alder    CANDIDATE  KEY      Because of Alder.',
  '',
  'Leaving',
  'company  is     becomes  because',
  'Fir      WATCH  FORMER   Because of Fir.',
];

describe('the command', () => {
  it('shows the changes as a table, and asks nothing', async () => {
    const { said, asked, world: given } = world(true);
    await runRecommendations({ apply: false, undo: null, yes: false }, given);
    expect(said).toEqual(TABLE);
    expect(asked).toEqual([]);
  });

  it('tells what is left to a review', async () => {
    const { said, world: given } = world(true, []);
    const { preview } = given.recommendations;
    const left = { keyAccountId: 'x', name: 'Gum', from: 'CANDIDATE', recommended: 'NONE', reason: 'So.' };
    given.recommendations.preview = async () => ({ ...(await preview()), forReview: [left] });
    await runRecommendations({ apply: false, undo: null, yes: false }, given);
    expect(said).toEqual([
      'The recommendations would change 0 key accounts and leave 1 to a review; 3 stay.',
      '',
      'Left to a review',
      'company  is         recommended  because',
      'Gum      CANDIDATE  NONE         So.',
    ]);
  });

  it('asks before it applies exactly what it showed, and says how to take it back', async () => {
    const { said, asked, world: given } = world(true);
    await runRecommendations({ apply: true, undo: null, yes: false }, given);
    expect(asked).toEqual(['Apply this?', ['id of Alder', 'id of Fir']]);
    expect(said).toEqual([
      ...TABLE,
      '',
      'Changed 1 key account.',
      '',
      'Left as they are',
      'account  because',
      'Fir      It was changed to KEY meanwhile.',
      '',
      `To take it back: npm run recommendations -- --undo ${RUN}`,
    ]);
  });

  it('applies nothing when the answer is no, and asks nobody with --yes', async () => {
    const refused = world(false);
    await runRecommendations({ apply: true, undo: null, yes: false }, refused.world);
    expect(refused.asked).toEqual(['Apply this?']);
    expect(refused.said.at(-1)).toBe('Nothing was changed.');
    const sure = world(false);
    await runRecommendations({ apply: true, undo: null, yes: true }, sure.world);
    expect(sure.asked).toEqual([['id of Alder', 'id of Fir']]);
  });

  it('needs --yes where nobody can answer', async () => {
    const { world: given } = world(null);
    await expect(runRecommendations({ apply: true, undo: null, yes: false }, given)).rejects.toThrow('--yes');
  });

  it('asks and applies nothing when nothing would change', async () => {
    const { said, asked, world: given } = world(true, []);
    await runRecommendations({ apply: true, undo: null, yes: false }, given);
    expect(said).toEqual(['The recommendations would change 0 key accounts; 3 stay.']);
    expect(asked).toEqual([]);
  });

  it('takes a run back', async () => {
    const { said, asked, world: given } = world(true);
    await runRecommendations({ apply: false, undo: RUN, yes: false }, given);
    expect(asked).toEqual([`Take back what run ${RUN} applied?`, RUN]);
    expect(said).toEqual(['Gave 1 key account the status from before.']);
  });
});

describe('the questions', () => {
  const WORKSPACE = { url: 'http://crm.example', apiKey: 'k' };
  const answering = (body: unknown) => {
    const sent: [string, unknown][] = [];
    const send: typeof fetch = async (input, init) => {
      sent.push([String(input), JSON.parse(String(init?.body))]);
      return new Response(JSON.stringify(body));
    };
    return { sent, asked: askRecommendations(WORKSPACE, send) };
  };

  it('go to the app’s routes', async () => {
    const { sent, asked } = answering({ runId: RUN, applied: [], skipped: [] });
    await asked.apply(['a']);
    expect(sent).toEqual([
      ['http://crm.example/s/key-accounts/apply-recommendations', { keyAccountIds: ['a'] }],
    ]);
  });

  it('that were not answered are told in words', async () => {
    const undone = answering({ restored: [], kept: [], error: 'There is no run.' });
    await expect(undone.asked.undo(RUN)).rejects.toThrow('There is no run.');
    const refused = answering({ changes: [], unchanged: 0, failure: 'FORBIDDEN: x' });
    await expect(refused.asked.preview()).rejects.toThrow('The role of this API key may not do this (x).');
  });
});

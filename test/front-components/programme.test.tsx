import { describe, expect, it } from 'vitest';
import { ProgrammeScreen } from '../../src/front-components/programme/programme-screen.ts';
import { ProgrammeView } from '../../src/front-components/programme/programme-view.tsx';
import { RunScreen } from '../../src/front-components/run/run-screen.ts';
import { RunView } from '../../src/front-components/run/run-view.tsx';
import type { Rights } from '../../src/front-components/workspace/rights.ts';
import { Broken, look, settled, stage } from './support/stage.ts';
import { hostsIn, isEnabled, press, readIn, tick } from './support/tree.ts';

const change = (id: string, name: string, from: string, to: string, kind: string) => ({
  keyAccountId: id,
  companyId: `${id}-company`,
  name,
  from,
  to,
  kind,
  reason: `Why ${name}.`,
});
const ACME = change('acme', 'Acme', 'CANDIDATE', 'KEY', 'PROMOTION');
const BOLT = change('bolt', 'Bolt', 'KEY', 'WATCH', 'WATCH');
const CURA = change('cura', 'Cura', 'WATCH', 'FORMER', 'EXIT');
const DALE = {
  keyAccountId: 'dale',
  companyId: 'dale-company',
  name: 'Dale',
  from: 'CANDIDATE',
  recommended: 'NONE',
  reason: 'Why Dale.',
};
const LEFT = { changes: [], forReview: [DALE], unchanged: 14 };
const ALL = { changes: [ACME, BOLT, CURA], unchanged: 12 };
const NONE = { changes: [], unchanged: 15 };
const APPLIED = {
  runId: 'run-1',
  applied: [ACME],
  skipped: [{ keyAccountId: 'cura', reason: 'It was changed meanwhile.' }],
};
const UNDONE = {
  restored: [{ keyAccountId: 'acme', from: 'KEY', to: 'CANDIDATE' }],
  kept: [],
};

async function open(
  routes: Record<string, unknown[]>,
  locale: 'en' | 'zh-CN' = 'en',
  rights: Partial<Rights> = {},
) {
  const set = stage({ routes, rights });
  const screen = new ProgrammeScreen(set.desk);
  const view = () => <ProgrammeView state={screen.read()} screen={screen} {...look(locale)} />;
  await screen.load();
  return { ...set, screen, view };
}

describe('the recommendations', () => {
  it('are listed by kind, each with its reason, all ticked', async () => {
    const { view } = await open({ recommendations: [ALL] });
    const text = readIn(view());
    for (const expected of [
      'Promote to Key (1) All None Acme: Candidate → Key Open Why Acme.',
      'Demote to Watch (1) All None Bolt: Key → Watch Open Why Bolt.',
      'Demote to Former (1) All None Cura: Watch → Former Open Why Cura.',
      '12 key accounts are as recommended or not ranked yet, and not listed.',
      'Apply 3 changes…',
    ]) {
      expect(text).toContain(expected);
    }
    const boxes = hostsIn(view()).filter(({ tag }) => tag === 'input');
    expect(boxes.map(({ props }) => props.checked)).toEqual([true, true, true]);
  });

  it('say when there is nothing to decide, and when they can’t be read', async () => {
    expect(readIn((await open({ recommendations: [NONE] })).view())).toContain(
      'Every status is as recommended.',
    );
    const failing = await open({ recommendations: [new Broken(), NONE] });
    expect(readIn(failing.view())).toContain('Out of order.');
    press(failing.view(), 'Try again');
    await settled();
    expect(readIn(failing.view())).toContain('Every status is as recommended.');
  });

  it('are not all followed while some are left to a review, which are told with their reason', async () => {
    const { view, opened } = await open({ recommendations: [LEFT] });
    const text = readIn(view());
    expect(text).not.toContain('Every status is as recommended.');
    expect(text).toContain(
      'No recommendation is to be applied now. Keep until the review (1) Dale: Candidate, recommended: None Open Why Dale.',
    );
    expect(hostsIn(view()).filter(({ tag }) => tag === 'input')).toEqual([]);
    press(view(), 'Open the record: Dale: Candidate, recommended: None');
    expect(opened).toEqual([{ object: 'keyAccount', id: 'dale' }]);
    const both = readIn((await open({ recommendations: [{ ...LEFT, changes: [ACME] }] })).view());
    expect(both.indexOf('Keep until the review (1)')).toBeGreaterThan(both.indexOf('Promote to Key (1)'));
    const chinese = readIn((await open({ recommendations: [LEFT] }, 'zh-CN')).view());
    expect(chinese).toContain('目前没有可应用的建议。 保留至评审 (1) Dale：候选，建议：无');
  });

  it('are in Chinese for Chinese readers, but for names and stored sentences', async () => {
    const text = readIn((await open({ recommendations: [ALL] }, 'zh-CN')).view());
    expect(text.replace(/(Why )?(Acme|Bolt|Cura)/g, '')).not.toMatch(/[A-Za-z]{2}/);
  });

  it('lead to their account', async () => {
    const { view, opened } = await open({ recommendations: [ALL] });
    press(view(), 'Open the record: Bolt: Key → Watch');
    expect(opened).toEqual([{ object: 'keyAccount', id: 'bolt' }]);
  });

  it('are applied as ticked, after a confirmation, and can be taken back', async () => {
    const { view, sent } = await open({
      recommendations: [ALL, { changes: [BOLT, CURA], unchanged: 13 }, ALL],
      'apply-recommendations': [APPLIED],
      'undo-recommendations': [UNDONE],
    });
    tick(view(), 'Bolt: Key → Watch');
    press(view(), 'Apply 2 changes…');
    expect(readIn(view())).toContain('Change the status of 2 key accounts?');
    expect(sent).toHaveLength(1);
    press(view(), 'Apply');
    await settled();
    await settled();
    expect(sent[1]).toEqual({
      action: 'apply-recommendations',
      body: { keyAccountIds: ['acme', 'cura'] },
    });
    const text = readIn(view());
    expect(text).toContain('What was applied The status of 1 key account changed. Acme: Candidate → Key');
    expect(text).toContain('Left as they were Cura: It was changed meanwhile.');
    expect(text).toContain('Apply 2 changes…');

    press(view(), 'Undo…');
    expect(sent).toHaveLength(3);
    press(view(), 'Undo');
    await settled();
    await settled();
    expect(sent[3]).toEqual({
      action: 'undo-recommendations',
      body: { runId: 'run-1' },
    });
    expect(readIn(view())).toContain('The earlier status of 1 key account is back.');
    expect(isEnabled(view(), 'Undo…')).toBe(false);
  });

  it('ask again once the ticks have changed, and for nothing without a tick', async () => {
    const { view } = await open({ recommendations: [{ changes: [ACME], unchanged: 0 }] });
    press(view(), 'Apply 1 change…');
    tick(view(), 'Acme: Candidate → Key');
    expect(readIn(view())).not.toContain('Change the status');
    expect(isEnabled(view(), 'Tick what to apply')).toBe(false);
    tick(view(), 'Acme: Candidate → Key');
    expect(isEnabled(view(), 'Apply 1 change…')).toBe(true);
  });

  it('that were applied in part show what was done and why the rest was not', async () => {
    const failure = 'The workspace did not answer.';
    const { view } = await open({
      recommendations: [ALL],
      'apply-recommendations': [{ ...APPLIED, failure }],
    });
    press(view(), 'Apply 3 changes…');
    press(view(), 'Apply');
    await settled();
    expect(readIn(view())).toContain(`The status of 1 key account changed. ${failure}`);
    expect(isEnabled(view(), 'Undo…')).toBe(true);
  });

  it('that could not be applied at all say why', async () => {
    const { view } = await open({
      recommendations: [ALL],
      'apply-recommendations': [{ runId: null, applied: [], skipped: [], failure: 'FORBIDDEN: Not yours.' }],
    });
    press(view(), 'Apply 3 changes…');
    press(view(), 'Apply');
    await settled();
    expect(readIn(view())).toContain('A key-account director or an administrator may do it');
    expect(readIn(view())).not.toMatch(/Not yours|Try again/);
  });

  it('are ticked all or none at once, together or kind by kind', async () => {
    const { view } = await open({ recommendations: [ALL] });
    press(view(), 'Tick none: Recommendations');
    expect(isEnabled(view(), 'Tick what to apply')).toBe(false);
    press(view(), 'Tick all: Demote to Watch (1)');
    expect(isEnabled(view(), 'Apply 1 change…')).toBe(true);
    press(view(), 'Tick all: Recommendations');
    press(view(), 'Tick none: Promote to Key (1)');
    const boxes = hostsIn(view()).filter(({ tag }) => tag === 'input');
    expect(boxes.map(({ props }) => props.checked)).toEqual([false, true, true]);
    press(view(), 'Apply 2 changes…');
    press(view(), 'Tick none: Recommendations');
    expect(readIn(view())).not.toContain('Change the status');
  });

  it('are applied from a bar above the list, which stays while the list scrolls', async () => {
    const { view } = await open({ recommendations: [ALL] });
    const text = readIn(view());
    expect(text.indexOf('Apply 3 changes…')).toBeLessThan(text.indexOf('Promote to Key (1)'));
    const bars = hostsIn(view()).filter(({ props }) =>
      JSON.stringify(props.style ?? {}).includes('"sticky"'),
    );
    expect(bars.map(({ text: said }) => said.replace(/\s+/g, ' ').trim())).toEqual([
      'All None Apply 3 changes…',
    ]);
  });

  it('are shown to a rep without ticks, with who decides', async () => {
    const { view } = await open({ recommendations: [ALL] }, 'en', { decide: false });
    const text = readIn(view());
    expect(text).toContain('Here a key-account director or an administrator decides');
    expect(text).toContain('Acme: Candidate → Key Open Why Acme.');
    expect(text).not.toMatch(/Apply|All None/);
    expect(hostsIn(view()).filter(({ tag }) => tag === 'input')).toEqual([]);
  });
});

const RUN = {
  id: 'run-1',
  name: 'Recommendations, 6 July',
  mode: 'DECISIONS',
  state: 'FINISHED',
  startedAt: '2026-07-06T08:00:00.000Z',
  finishedAt: '2026-07-06T08:00:02.000Z',
  undoneAt: null,
  decisions: [
    { ...ACME, result: 'APPLIED', resultReason: null, undo: null },
    { ...BOLT, result: 'REFUSED', resultReason: 'Your role may not.', undo: null },
  ],
};

async function openRun(
  run: Record<string, unknown> | null,
  routes: Record<string, unknown[]> = {},
  rights: Partial<Rights> = {},
) {
  const set = stage({ routes, lists: { scoreRuns: run === null ? [] : [run] }, rights });
  const screen = new RunScreen(set.desk, 'run-1');
  const view = () => <RunView state={screen.read()} screen={screen} {...look()} />;
  await screen.load();
  return { ...set, view };
}

describe('the page of a run', () => {
  it('shows what was applied and what was not, and undoes it after a confirmation', async () => {
    const { view, sent } = await openRun(RUN, {
      'undo-recommendations': [
        { restored: [], kept: [{ keyAccountId: 'acme', reason: 'It was reviewed since.' }] },
      ],
    });
    const text = readIn(view());
    expect(text).toContain('Recommendations were applied · Finished · Started on Jul 6, 2026');
    expect(text).toContain('What was applied Acme: Candidate → Key');
    expect(text).toContain('Left as they were Bolt: Your role may not.');
    press(view(), 'Undo…');
    expect(sent).toEqual([]);
    press(view(), 'Undo');
    await settled();
    await settled();
    expect(sent).toEqual([{ action: 'undo-recommendations', body: { runId: 'run-1' } }]);
    expect(readIn(view())).toContain('Kept, because something happened since Acme: It was reviewed since.');
  });

  it('offers no undo of what was undone, of nothing, or of a run over scores', async () => {
    const undone = (await openRun({ ...RUN, undoneAt: '2026-07-07T08:00:00.000Z' })).view();
    expect(readIn(undone)).toContain('Undone on Jul 7, 2026');
    const empty = (await openRun({ ...RUN, decisions: null })).view();
    expect(readIn(empty)).toContain('This run applied no recommendations.');
    const sweep = (await openRun({ ...RUN, mode: 'SWEEP', decisions: null })).view();
    expect(readIn(sweep)).toContain('there is nothing to undo');
    for (const view of [undone, empty, sweep]) expect(isEnabled(view, 'Undo…')).toBe(false);
  });

  it('offers a rep no undo, and says who may', async () => {
    const { view } = await openRun(RUN, {}, { decide: false });
    expect(readIn(view())).toContain('Here a key-account director or an administrator decides');
    expect(readIn(view())).not.toContain('Undo…');
  });

  it('can be undone even if its decisions can’t be read; says when it is gone', async () => {
    const { view } = await openRun({ ...RUN, decisions: { form: 2 } });
    expect(readIn(view())).toContain('Undo still works.');
    expect(isEnabled(view(), 'Undo…')).toBe(true);
    expect(readIn((await openRun(null)).view())).toContain('This run can’t be read.');
  });
});

import { describe, expect, it } from 'vitest';
import { KeyAccountScreen } from '../../src/front-components/key-account/key-account-screen.ts';
import { KeyAccountView } from '../../src/front-components/key-account/key-account-view.tsx';
import { preselected } from '../../src/front-components/key-account/preselected.ts';
import type { Rights } from '../../src/front-components/workspace/rights.ts';
import { Broken, look, settled, stage } from './support/stage.ts';
import { enter, hostsIn, isEnabled, press, readIn, shownIn } from './support/tree.ts';

const ACCOUNT = {
  id: 'account-1',
  name: 'Acme',
  status: 'KEY',
  recommendedStatus: 'CANDIDATE',
  recommendationReason: '12th of 87 in Manufacturing, 45.3 points: in the top 35 %.',
  importanceScore: 45.3,
  importanceRank: 12,
  rankedOutOf: 87,
  rankedIn: '制造业 A',
  revenue: { amount: 1_250_000, currency: '€' },
  closenessScore: null,
  monitors: [
    { monitor: 'IMPORTANCE', reviewedOn: '2026-01-05', dueOn: '2026-07-05', state: 'OVERDUE' },
    { monitor: 'NEEDS', reviewedOn: null, dueOn: '2026-07-10', state: 'DUE' },
    { monitor: 'CLOSENESS', reviewedOn: '2026-06-20', dueOn: null, state: null },
  ],
  attention: ['No decision maker is mapped.'],
};
const FORM = { account: ACCOUNT, requests: 2 };
const REVIEW = {
  keyAccountId: 'account-1',
  monitor: 'IMPORTANCE',
  reviewedOn: '2026-07-06',
  statusBefore: 'KEY',
  statusAfter: 'WATCH',
};

const SECOND = {
  ...FORM,
  account: {
    ...FORM.account,
    recommendationReason: 'Second key account of this company: combine it with the one that leads.',
  },
};

async function open(
  routes: Record<string, unknown[]>,
  locale: 'en' | 'zh-CN' = 'en',
  rights: Partial<Rights> = {},
) {
  const set = stage({ routes: { 'review-form': [FORM], ...routes }, language: locale, rights });
  const screen = new KeyAccountScreen(set.desk, 'account-1');
  const view = () => <KeyAccountView state={screen.read()} screen={screen} {...look(locale)} />;
  const loading = readIn(view());
  await screen.load();
  return { ...set, screen, view, loading };
}

describe('the page of a key account', () => {
  it('shows the status with the recommendation beside it, its reason and the three monitors', async () => {
    const { view, loading, sent } = await open({});
    expect(loading).toBe('Loading…');
    expect(sent).toEqual([{ action: 'review-form', body: { keyAccountId: 'account-1' } }]);
    const text = readIn(view());
    for (const expected of [
      'Acme',
      'Status Key',
      'Recommendation Candidate',
      'Why: 12th of 87 in Manufacturing, 45.3 points: in the top 35 %.',
      'Importance 45.3 · 12 of 87 · 制造业 A',
      'Revenue, last 365 days 1,250,000 €',
      'Closeness No score',
      'No decision maker is mapped.',
      'Importance Last review Jan 5, 2026 Due Jul 5, 2026 State Overdue Review…',
      'Needs and capability Last review Never Due Jul 10, 2026 State Due Review…',
      'Closeness Last review Jun 20, 2026 Due Not due State –',
    ]) {
      expect(text).toContain(expected);
    }
  });

  it('is in Chinese for Chinese readers, but for names and stored sentences', async () => {
    const { view } = await open({}, 'zh-CN');
    const text = readIn(view())
      .replace('Acme', '')
      .replace(ACCOUNT.recommendationReason, '')
      .replace('No decision maker is mapped.', '');
    expect(text).not.toMatch(/[A-Za-z]{2}/);
  });

  it('says that an account is gone, and offers another try after a failure', async () => {
    const { view } = await open({ 'review-form': [{ account: null }] });
    expect(readIn(view())).toContain('can’t be read');
    const failing = await open({ 'review-form': [new Broken(), FORM] });
    expect(readIn(failing.view())).toContain('Out of order.');
    press(failing.view(), 'Try again');
    expect(readIn(failing.view())).toBe('Loading…');
    await settled();
    expect(readIn(failing.view())).toContain('Acme');
  });

  it('says what the workspace refuses in its own words, without the code', async () => {
    const { view } = await open({
      'review-form': [{ account: null, failure: 'SETTINGS_INVALID: It is wrong.' }],
    });
    expect(readIn(view())).toBe('It is wrong. Try again');
  });
});

describe('a review of importance', () => {
  it('starts from what the recommendation comes to, and sends nothing without a click', async () => {
    const { view, sent } = await open({});
    press(view(), 'Review: Importance');
    expect(shownIn(view(), 'New status')).toBe('WATCH');
    expect(readIn(view())).toContain('Key (now) Watch (suggested) Candidate Former');
    await settled();
    expect(sent).toHaveLength(1);
  });

  it('sends the status that was chosen, the remark and who clicked, then shows the next dates', async () => {
    const next = {
      ...ACCOUNT,
      status: 'WATCH',
      monitors: [
        { monitor: 'IMPORTANCE', reviewedOn: '2026-07-06', dueOn: '2027-01-06', state: 'UP_TO_DATE' },
      ],
    };
    const { view, sent } = await open({
      'review-form': [FORM, { account: next }],
      review: [{ review: REVIEW }],
    });
    press(view(), 'Review: Importance');
    enter(view(), 'New status', 'FORMER');
    enter(view(), 'New status', 'WATCH');
    enter(view(), 'Remark (optional)', '  Lost the frame contract. ');
    press(view(), 'Complete the review');
    expect(isEnabled(view(), 'Completing…')).toBe(false);
    await settled();
    await settled();
    expect(sent.slice(1)).toEqual([
      {
        action: 'review',
        body: {
          keyAccountId: 'account-1',
          monitor: 'IMPORTANCE',
          status: 'WATCH',
          remark: 'Lost the frame contract.',
        },
      },
      { action: 'review-form', body: { keyAccountId: 'account-1' } },
    ]);
    const text = readIn(view());
    expect(text).toContain('Importance was reviewed on Jul 6, 2026. The status changed from Key to Watch.');
    expect(text).toContain('Importance Last review Jul 6, 2026 Due Jan 6, 2027 State Up to date');
    expect(text).not.toContain('Complete the review');
  });

  it('keeps what was entered when it is refused, and takes no second click meanwhile', async () => {
    const { view, sent, screen } = await open({
      review: [{ review: null, error: 'Your role may not do this.' }],
    });
    press(view(), 'Review: Importance');
    enter(view(), 'Remark (optional)', 'Kept.');
    press(view(), 'Complete the review');
    await Promise.all([screen.review(), settled()]);
    await settled();
    expect(sent.filter(({ action }) => action === 'review')).toHaveLength(1);
    expect(readIn(view())).toContain('Your role may not do this.');
    expect(shownIn(view(), 'Remark (optional)')).toBe('Kept.');
    expect(isEnabled(view(), 'Complete the review')).toBe(true);
    press(view(), 'Cancel');
    expect(readIn(view())).not.toContain('Your role');
  });
});

describe('a review of needs or closeness', () => {
  it.each([
    ['Needs and capability', 'NEEDS'],
    ['Closeness', 'CLOSENESS'],
  ])('asks for a remark only: %s', async (name, monitor) => {
    const review = { ...REVIEW, monitor, statusAfter: 'KEY' };
    const { view, sent } = await open({ review: [{ review }] });
    press(view(), `Review: ${name}`);
    expect(readIn(view())).not.toContain('New status');
    press(view(), 'Complete the review');
    await settled();
    await settled();
    expect(sent[1]).toEqual({
      action: 'review',
      body: { keyAccountId: 'account-1', monitor },
    });
    expect(readIn(view())).toContain(`${name} was reviewed on Jul 6, 2026.`);
    expect(readIn(view())).not.toContain('The status');
  });
});

describe('what a review starts from', () => {
  it.each([
    ['CANDIDATE', 'KEY', 'KEY'],
    ['FORMER', 'KEY', 'KEY'],
    ['KEY', 'KEY', 'KEY'],
    ['KEY', 'CANDIDATE', 'WATCH'],
    ['KEY', 'NONE', 'WATCH'],
    ['WATCH', 'CANDIDATE', 'FORMER'],
    ['WATCH', 'NONE', 'FORMER'],
    ['CANDIDATE', 'NONE', 'CANDIDATE'],
    ['FORMER', 'CANDIDATE', 'FORMER'],
    ['WATCH', null, 'WATCH'],
    [null, null, 'CANDIDATE'],
  ] as const)('%s, recommended %s: %s', (status, recommended, expected) => {
    expect(preselected(status, recommended)).toBe(expected);
  });
});

describe('other commands on a key account', () => {
  it('a new plan is made and opened', async () => {
    const { view, sent, opened } = await open({
      'plan-template': [{ planId: 'plan-1', created: true, objectives: 3, needs: 1 }],
    });
    press(view(), 'New plan from template');
    await settled();
    expect(sent[1]).toEqual({
      action: 'plan-template',
      body: { keyAccountId: 'account-1' },
    });
    expect(opened).toEqual([{ object: 'espPlan', id: 'plan-1' }]);
    expect(readIn(view())).toContain('A plan with 3 objectives and 1 need was made.');
    press(view(), 'Open the plan');
    expect(opened).toHaveLength(2);
  });

  it('a plan that is there already is opened and said to be', async () => {
    const { view, opened } = await open({
      'plan-template': [{ planId: 'plan-1', created: false, objectives: 0, needs: 0 }],
    });
    press(view(), 'New plan from template');
    await settled();
    expect(opened).toHaveLength(1);
    expect(readIn(view())).toContain('There is a plan for this period already.');
  });

  it('a second key account is combined with the one that leads, after it was confirmed', async () => {
    const { view, sent, opened } = await open({
      combine: [{ keyAccountId: 'leader', combined: ['account-1'] }],
      'review-form': [SECOND],
    });
    // Nothing else is offered: it takes no part in reviews, plans and credits.
    expect(readIn(view())).not.toMatch(/Review…|New plan|Restate/);
    press(view(), 'Combine…');
    expect(readIn(view())).toContain('put this one into the trash?');
    press(view(), 'Combine');
    await settled();
    expect(sent[1]).toEqual({ action: 'combine', body: { keyAccountId: 'account-1' } });
    expect(readIn(view())).toContain('1 key account combined with the one that leads.');
    expect(opened).toEqual([{ object: 'keyAccount', id: 'leader' }]);
  });

  it('no other one is', async () => {
    const { view } = await open({});
    expect(readIn(view())).not.toContain('Combine');
  });

  it('credits are restated only after it was confirmed', async () => {
    const { view, sent } = await open({ 'restate-credits': [{ changed: 4 }] });
    press(view(), 'Restate credits…');
    expect(readIn(view())).toContain('Calculate all sales credits of this account again');
    press(view(), 'Cancel');
    press(view(), 'Restate credits…');
    expect(sent).toHaveLength(1);
    press(view(), 'Restate credits');
    await settled();
    expect(sent[1]).toEqual({
      action: 'restate-credits',
      body: { keyAccountId: 'account-1' },
    });
    expect(readIn(view())).toContain('4 credits changed.');
  });

  it('a failed one can be tried again', async () => {
    const { view, sent } = await open({ 'restate-credits': [new Broken(), { changed: 0 }] });
    press(view(), 'Restate credits…');
    press(view(), 'Restate credits');
    await settled();
    expect(readIn(view())).toContain('Out of order.');
    press(view(), 'Try again');
    await settled();
    expect(sent).toHaveLength(3);
    expect(readIn(view())).toContain('All credits were right already.');
  });
});

describe('a command that was done while what follows from it failed', () => {
  it('is said to be done, and is not offered again as if it were not', async () => {
    const { view, sent } = await open({
      review: [
        { review: { ...REVIEW, monitor: 'NEEDS' }, failure: 'REVIEWS: The workspace did not answer.' },
      ],
    });
    press(view(), 'Review: Needs and capability');
    press(view(), 'Complete the review');
    await settled();
    await settled();
    const text = readIn(view());
    expect(text).toContain('Needs and capability was reviewed on Jul 6, 2026.');
    expect(text).toContain(
      'not all that follows from it: The workspace did not answer. The next regular pass',
    );
    expect(isEnabled(view(), 'Complete the review')).toBe(false);
    expect(sent).toHaveLength(3);
  });

  it('credits that were restated in part say both', async () => {
    const { view } = await open({ 'restate-credits': [{ changed: 2, failure: 'No time was left.' }] });
    press(view(), 'Restate credits…');
    press(view(), 'Restate credits');
    await settled();
    expect(readIn(view())).toContain('2 credits changed. It was done, but not all');
  });
});

describe('in the side panel', () => {
  it('the form of a review opens where its button was, and the other buttons stay', async () => {
    const { view } = await open({});
    press(view(), 'Review: Needs and capability');
    const text = readIn(view());
    expect(text).toMatch(
      /State Overdue Review… Needs and capability .* State Due Complete the review: Needs and capability .* Cancel Closeness/,
    );
    expect(text.match(/Review…/g)).toHaveLength(2);
  });

  it('says what came of a review where it was, beside the button for another one', async () => {
    const { view } = await open({ review: [{ review: { ...REVIEW, monitor: 'NEEDS' } }] });
    press(view(), 'Review: Needs and capability');
    press(view(), 'Complete the review');
    await settled();
    await settled();
    expect(readIn(view())).toContain('State Due Needs and capability was reviewed on Jul 6, 2026. Review…');
  });

  it('nothing is a table, and nothing scrolls sideways', async () => {
    const { view } = await open({});
    const hosts = hostsIn(view());
    expect(hosts.filter(({ tag }) => tag === 'table')).toEqual([]);
    expect(JSON.stringify(hosts.map(({ props }) => props.style ?? null))).not.toContain('overflowX');
  });
});

describe('a rep', () => {
  const REP = { decide: false };

  it('is offered the reviews of needs and closeness, and told who decides on the importance', async () => {
    const { view } = await open({}, 'en', REP);
    const text = readIn(view());
    expect(text).toContain('State Overdue Here a key-account director or an administrator decides');
    expect(text.match(/Review…/g)).toHaveLength(2);
    expect(text).toContain('New plan from template');
    expect(text).not.toContain('Restate credits…');
    expect(text).toContain('the restating of credits are for a key-account director or an administrator.');
  });

  it('is not offered to combine a second key account', async () => {
    const { view } = await open({ 'review-form': [SECOND] }, 'en', REP);
    expect(readIn(view())).not.toContain('Combine…');
    expect(readIn(view())).toContain('is for a key-account director or an administrator.');
  });

  it('who may not plan is offered no plan', async () => {
    const { view } = await open({}, 'zh-CN', { ...REP, plan: false });
    expect(readIn(view())).not.toContain('按模板新建计划');
    expect(readIn(view())).toContain('此处由大客户总监或管理员决定；您的角色可以查看。');
  });
});

describe('a right that is missing', () => {
  it('is said with who has it, and no second try is offered', async () => {
    const { view } = await open({ review: [{ review: null, failure: 'FORBIDDEN: Entity performing …' }] });
    press(view(), 'Review: Closeness');
    press(view(), 'Complete the review');
    await settled();
    const text = readIn(view());
    expect(text).toContain(
      'Your role does not allow this. A key-account director or an administrator may do it',
    );
    expect(text).not.toMatch(/Try again|Entity performing/);
  });
});

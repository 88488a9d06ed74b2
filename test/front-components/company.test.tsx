import { describe, expect, it } from 'vitest';
import { type Block, heading, item, list, paragraph, table } from '../../src/domain/brief/document.ts';
import { markdownOf } from '../../src/domain/brief/markdown.ts';
import { BriefScreen } from '../../src/front-components/brief/brief-screen.ts';
import { BriefSection } from '../../src/front-components/brief/brief-section.tsx';
import { CompanyScreen } from '../../src/front-components/company/company-screen.ts';
import { StakeholdersSection } from '../../src/front-components/company/stakeholders-section.tsx';
import { Broken, look, settled, stage } from './support/stage.ts';
import { hostsIn, isEnabled, press, readIn } from './support/tree.ts';

const STAKEHOLDERS = {
  people: [
    {
      id: 'person-1',
      name: 'Ada Lovelace',
      jobTitle: 'CTO',
      buyingRole: 'DECISION_MAKER',
      influence: 'INNER_CIRCLE',
      supportLevel: 'MENTOR',
      coverage: 'IN_DEPTH',
      closeness: 71.4,
      owner: 'Jane Roe',
      lastContactOn: '2026-06-20',
    },
    { id: 'person-2', name: null },
  ],
  attention: [{ code: 'KEY_PERSON_SILENT', text: 'Ada Lovelace has been silent for 40 days.' }],
};

async function open(
  routes: Record<string, unknown[]>,
  lists: Record<string, Record<string, unknown>[]> = {},
  locale: 'en' | 'zh-CN' = 'en',
) {
  const set = stage({ routes, lists });
  const screen = new CompanyScreen(set.desk, 'company-1');
  const view = () => (
    <StakeholdersSection stakeholders={screen.read().stakeholders} screen={screen} {...look(locale)} />
  );
  await screen.load();
  return { ...set, screen, view };
}

describe('the stakeholders of a company', () => {
  it('stand with their values, closeness first, under what needs attention', async () => {
    const { view, sent, opened } = await open({ stakeholders: [STAKEHOLDERS] });
    expect(sent).toEqual([{ action: 'stakeholders', body: { companyId: 'company-1' } }]);
    const text = readIn(view());
    expect(text).toContain('What needs attention Ada Lovelace has been silent for 40 days.');
    expect(text).toContain(
      'Ada Lovelace CTO Closeness 71.4 Role Decision maker Influence Inner circle Support Mentor Coverage In depth Owner Jane Roe Last contact Jun 20, 2026',
    );
    expect(text).toContain('No name Closeness – Role – Influence – Support –');
    expect(hostsIn(view()).filter(({ tag }) => tag === 'table')).toEqual([]);
    press(view(), 'Ada Lovelace');
    expect(opened).toEqual([{ object: 'person', id: 'person-1' }]);
  });

  it('are in Chinese for Chinese readers, but for names and what names them', async () => {
    const text = readIn((await open({ stakeholders: [STAKEHOLDERS] }, {}, 'zh-CN')).view());
    expect(text).toContain('有关键人物长期没有联系：Ada Lovelace has been');
    expect(text.replace(/Ada Lovelace( has been silent for 40 days)?|CTO|Jane Roe/g, '')).not.toMatch(
      /[A-Za-z]{2}/,
    );
  });

  it('say when there is nobody, and offer another try after a failure', async () => {
    expect(readIn((await open({ stakeholders: [{ people: [], attention: [] }] })).view())).toContain(
      'No person of this company is known yet.',
    );
    const { view } = await open({ stakeholders: [new Broken(), STAKEHOLDERS] });
    expect(readIn(view())).toContain('Out of order.');
    press(view(), 'Try again');
    expect(readIn(view())).toContain('Loading…');
    await settled();
    expect(readIn(view())).toContain('Ada Lovelace');
  });

  it('do not keep a company from its key account, if it has one', async () => {
    const { screen, opened } = await open(
      { stakeholders: [new Broken()] },
      { keyAccounts: [{ id: 'account-1' }] },
    );
    screen.openKeyAccount();
    expect(opened).toEqual([{ object: 'keyAccount', id: 'account-1' }]);
    const without = await open({ stakeholders: [STAKEHOLDERS] });
    without.screen.openKeyAccount();
    expect(without.opened).toEqual([]);
    expect(without.screen.read().keyAccountId).toBeNull();
  });
});

const BLOCKS: Block[] = [
  heading(1, 'Account brief: Acme'),
  paragraph('As of 2026-11-24'),
  heading(2, 'Standing'),
  list([item('Status', ': ', 'Key')]),
  heading(2, 'Needs'),
  table(['Need', 'Value'], [['Valves', '5 USD']]),
];
const MARKDOWN = markdownOf(BLOCKS);

describe('the account brief', () => {
  const openBrief = (routes: Record<string, unknown[]>, language: 'en' | 'zh-CN' = 'en') => {
    const set = stage({ routes, language });
    const screen = new BriefScreen(set.desk, 'company-1');
    const view = () => <BriefSection state={screen.read()} screen={screen} {...look(language)} />;
    return { ...set, screen, view };
  };

  it('is written when it is asked for, in the reader’s language, and can be copied and closed', async () => {
    const { view, screen, sent, copied } = openBrief({ brief: [{ markdown: '# Acme\n\nKey.' }] }, 'zh-CN');
    expect(readIn(view())).toBe('');
    const writing = screen.write();
    expect(readIn(view())).toContain('正在生成简报…');
    await writing;
    expect(sent).toEqual([{ action: 'brief', body: { companyId: 'company-1', locale: 'zh-CN' } }]);
    expect(readIn(view())).toContain('# Acme Key.');
    press(view(), '复制 Markdown');
    await settled();
    expect(copied).toEqual(['# Acme\n\nKey.']);
    expect(readIn(view())).toContain('已复制。');
    press(view(), '关闭');
    expect(readIn(view())).toBe('');
  });

  it('is shown as it will be printed, and goes back to the page', async () => {
    const html = '<!doctype html><title>Acme</title>';
    const { view, screen, sent } = openBrief({
      brief: [{ markdown: MARKDOWN, blocks: BLOCKS }],
      print: [html],
    });
    await screen.write();
    press(view(), 'Print view');
    await settled();
    await settled();
    expect(sent.at(-1)).toEqual({ action: 'print', body: { companyId: 'company-1', locale: 'en' } });
    const [page] = hostsIn(view()).filter(({ tag }) => tag === 'iframe');
    expect(page?.props.srcDoc).toBe(html);
    press(view(), 'Back to the brief');
    expect(readIn(view())).toContain('Standing Status : Key');
  });

  it('is shown as a page of the same blocks, and as text on request', async () => {
    const { view, screen, copied } = openBrief({ brief: [{ markdown: MARKDOWN, blocks: BLOCKS }] });
    await screen.write();
    const tags = hostsIn(view()).map(({ tag }) => tag);
    for (const tag of ['h4', 'h5', 'p', 'ul', 'li', 'strong', 'dl', 'dt', 'dd']) expect(tags).toContain(tag);
    expect(tags).not.toContain('pre');
    expect(readIn(view())).toContain('Account brief: Acme As of 2026-11-24 Standing Status : Key');
    expect(readIn(view())).not.toMatch(/\*\*|##|\|/);
    const lists = hostsIn(view()).filter(({ tag, props }) => tag === 'ul' && props['aria-label'] === 'Needs');
    expect(lists).toHaveLength(1);

    press(view(), 'Show as text');
    expect(readIn(view())).toContain('## Standing');
    expect(hostsIn(view()).map(({ tag }) => tag)).not.toContain('dl');
    press(view(), 'Copy Markdown');
    await settled();
    expect(copied).toEqual([MARKDOWN]);
    press(view(), 'Show as a page');
    expect(hostsIn(view()).map(({ tag }) => tag)).toContain('dl');
  });

  it('is text where its blocks have another form', async () => {
    const { view, screen } = openBrief({ brief: [{ markdown: '# Acme', blocks: [{ kind: 'picture' }] }] });
    await screen.write();
    expect(readIn(view())).toContain('# Acme');
    expect(isEnabled(view(), 'Show as text')).toBe(false);
  });

  it('that is longer than the clipboard takes is not copied, and says so', async () => {
    const { view, screen, copied } = openBrief({ brief: [{ markdown: 'x'.repeat(64 * 1024 + 1) }] });
    await screen.write();
    expect(isEnabled(view(), 'Copy Markdown')).toBe(false);
    expect(readIn(view())).toContain('too long for the clipboard');
    await screen.copy();
    expect(copied).toEqual([]);
  });

  it('can be tried again after a failure', async () => {
    const { view, screen } = openBrief({
      brief: [{ markdown: '', error: 'There is no such company.' }, { markdown: 'Hi.' }],
    });
    await screen.write();
    expect(readIn(view())).toContain('There is no such company.');
    press(view(), 'Try again');
    await settled();
    expect(readIn(view())).toContain('Hi.');
  });
});

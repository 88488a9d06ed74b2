/** What the page around the screens says. */
import type { Kind } from './session.ts';

export type Language = 'en' | 'zh-CN';

export type Words = {
  title: string;
  screens: string;
  pages: string;
  objects: Readonly<Record<string, string>>;
  none: string;
  looking: string;
  as: string;
  rights: string;
  kinds: Readonly<Record<Kind, string>>;
  language: string;
  scheme: string;
  schemes: Readonly<Record<'light' | 'dark', string>>;
  width: string;
  full: string;
  closed: string;
  unknownCode: string;
  stopped: string;
  wouldOpen(what: string): string;
  record(what: string | null): string;
  page: string;
  /** Of an object's records all, or so many. */
  wouldOpenList(what: string | null, count: number | null): string;
  settings: string;
  copied: string;
  confirm: string;
  cancel: string;
  dismiss: string;
};

const en: Words = {
  title: 'Key accounts on demo data',
  screens: 'Screens',
  pages: 'Pages',
  objects: { company: 'Company', opportunity: 'Opportunity', person: 'Person', task: 'Task', note: 'Note' },
  none: 'There is no such record in the demo data.',
  looking: 'Loading …',
  as: 'As',
  rights: 'Rights',
  kinds: { administrator: 'Administrator', director: 'Director', rep: 'Sales rep' },
  language: 'Language',
  scheme: 'Colours',
  schemes: { light: 'Light', dark: 'Dark' },
  width: 'Width',
  full: 'Full',
  closed:
    'Open the link that the terminal shows. It opens this page once; after that the terminal shows the next.',
  unknownCode:
    'This link was used before, or belongs to another run. The terminal shows the one that is good now.',
  stopped: 'This screen has stopped:',
  wouldOpen: (what) => `In Twenty this opens ${what}.`,
  record: (what) => (what === null ? 'a record' : `a record (${what})`),
  page: 'a page',
  wouldOpenList: (what, count) =>
    `In Twenty this opens ${count === null ? 'a list' : `a list of ${count} records`}${what === null ? '' : ` (${what})`}.`,
  settings: 'the settings',
  copied: 'Copied.',
  confirm: 'Confirm',
  cancel: 'Cancel',
  dismiss: 'Close',
};

const zh: Words = {
  title: '大客户应用（演示数据）',
  screens: '界面',
  pages: '页面',
  objects: { company: '公司', opportunity: '商机', person: '人员', task: '任务', note: '备注' },
  none: '演示数据中没有此类记录。',
  looking: '加载中…',
  as: '身份',
  rights: '权限',
  kinds: { administrator: '管理员', director: '总监', rep: '销售代表' },
  language: '语言',
  scheme: '配色',
  schemes: { light: '浅色', dark: '深色' },
  width: '宽度',
  full: '全宽',
  closed: '请打开终端中显示的链接。每个链接只能打开一次本页面，之后终端会显示下一个。',
  unknownCode: '该链接已使用过，或属于另一次运行。终端中显示的才是当前有效的链接。',
  stopped: '此界面已停止：',
  wouldOpen: (what) => `在 Twenty 中，这会打开${what}。`,
  record: (what) => (what === null ? '一条记录' : `一条记录（${what}）`),
  page: '一个页面',
  wouldOpenList: (what, count) =>
    `在 Twenty 中，这会打开${count === null ? '列表' : `包含 ${count} 条记录的列表`}${what === null ? '' : `（${what}）`}。`,
  settings: '设置',
  copied: '已复制。',
  confirm: '确认',
  cancel: '取消',
  dismiss: '关闭',
};

export const WORDS: Readonly<Record<Language, Words>> = { en, 'zh-CN': zh };
export const LANGUAGES: readonly Language[] = ['en', 'zh-CN'];
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '中文' };

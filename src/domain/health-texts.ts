/** What the health check says, but for sentences that come with what it found. */
import type { JudgedRun, RunTrouble } from './run-troubles.ts';
import type { Language } from './shared/language.ts';

type HealthTexts = {
  subjects: {
    policies: string;
    policy: (name: string) => string;
    runs: string;
    setting: (name: string) => string;
    workspace: string;
  };
  noDefault: string;
  manyDefaults: (count: number) => string;
  nothingScored: (reason: string) => string;
  neverRan: string;
  silent: (hours: number) => string;
  modes: Readonly<Record<JudgedRun['mode'], string>>;
  troubles: Readonly<
    Record<RunTrouble<JudgedRun>['code'], (mode: string, run: JudgedRun, reason: string) => string>
  >;
  noReason: string;
};

const en: HealthTexts = {
  subjects: {
    policies: 'Scoring policies',
    policy: (name) => `Scoring policy "${name}"`,
    runs: 'Score runs',
    setting: (name) => `Setting ${name}`,
    workspace: 'Workspace',
  },
  noDefault:
    'No policy is marked as default; the built-in one is used until the next full pass gives the mark back.',
  manyDefaults: (count) =>
    `${count} policies are marked as default; the one changed last is used, and the others lose the mark with the next full pass.`,
  nothingScored: (reason) => `${reason} Nothing is scored until this is put right.`,
  neverRan:
    'No full pass has run yet. Run the post-install function or wait for the sweep; if none comes, the server does not run logic functions or its crons are not registered.',
  silent: (hours) =>
    `The last full pass started ${hours} hours ago. Check that the server's worker runs and its crons are registered.`,
  modes: { SWEEP: 'Sweep', BACKFILL: 'Backfill', POLICY: 'Policy change', MANUAL: 'By hand' },
  troubles: {
    COMPANIES_FAILED: (mode, { failed, processed }, reason) =>
      `${failed} of ${processed} companies failed in the last run (${mode}): ${reason}`,
    ENDED_EARLY: (mode, { processed, total }, reason) =>
      `The last run (${mode}) failed after ${processed} of ${total} companies: ${reason}`,
    FOLLOW_UP_FAILED: (mode, _run, reason) => `What follows the last run (${mode}) failed in part: ${reason}`,
    STANDING_STILL: (mode, { processed, total }) =>
      `A run (${mode}) stands still after ${processed} of ${total} companies. Check that the server's worker runs and its crons are registered.`,
  },
  noReason: 'no reason was kept',
};

const zhCn: HealthTexts = {
  subjects: {
    policies: '评分策略',
    policy: (name) => `评分策略“${name}”`,
    runs: '计分运行',
    setting: (name) => `设置 ${name}`,
    workspace: '工作区',
  },
  noDefault: '没有策略被标为默认；在下一次完整计分恢复该标记之前，使用内置策略。',
  manyDefaults: (count) =>
    `有 ${count} 个策略被标为默认；使用最后更改的一个，其余的在下一次完整计分时失去该标记。`,
  nothingScored: (reason) => `${reason} 在改正之前不会计分。`,
  neverRan:
    '尚未进行过完整计分。请运行安装后函数，或等待定期计分；如果一直没有，则服务器未运行逻辑函数，或未注册其定时任务。',
  silent: (hours) =>
    `上一次完整计分开始于 ${hours} 小时前。请检查服务器的 worker 是否运行、定时任务是否已注册。`,
  modes: { SWEEP: '定期计分', BACKFILL: '初次计分', POLICY: '策略变更', MANUAL: '全部重算' },
  troubles: {
    COMPANIES_FAILED: (mode, { failed, processed }, reason) =>
      `最近一次运行（${mode}）中，${processed} 家公司有 ${failed} 家计分失败：${reason}`,
    ENDED_EARLY: (mode, { processed, total }, reason) =>
      `最近一次运行（${mode}）在处理 ${processed} / ${total} 家公司后失败：${reason}`,
    FOLLOW_UP_FAILED: (mode, _run, reason) => `最近一次运行（${mode}）的后续处理未全部完成：${reason}`,
    STANDING_STILL: (mode, { processed, total }) =>
      `有一次运行（${mode}）在处理 ${processed} / ${total} 家公司后停滞。请检查服务器的 worker 是否运行、定时任务是否已注册。`,
  },
  noReason: '未保留原因',
};

const TEXTS: Readonly<Record<Language, HealthTexts>> = { en, 'zh-CN': zhCn };

/** The words of the health check in a language. */
export const healthTexts = (language: Language): HealthTexts => TEXTS[language];

/** What is wrong with a run, as one sentence. */
export const runTroubleText = ({ code, run }: RunTrouble<JudgedRun>, language: Language): string => {
  const texts = TEXTS[language];
  return texts.troubles[code](texts.modes[run.mode], run, run.failureReasons[0]?.reason ?? texts.noReason);
};

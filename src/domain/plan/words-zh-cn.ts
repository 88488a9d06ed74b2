import { roundToOneDecimal } from '../shared/numbers.ts';
import { OPTION_WORDS } from '../shared/option-words-zh-cn.ts';
import type { PlanWords } from './words.ts';

const HORIZONS: PlanWords['horizons'] = {
  WITHIN_3_MONTHS: OPTION_WORDS.WITHIN_3_MONTHS,
  MONTHS_3_TO_12: OPTION_WORDS.MONTHS_3_TO_12,
  YEARS_1_TO_3: OPTION_WORDS.YEARS_1_TO_3,
};

const WORDS: Readonly<Record<string, string>> = OPTION_WORDS;

export const zhCn: PlanWords = {
  horizons: HORIZONS,
  missing: {
    GOAL: () => '缺少目标',
    VALUE_PROPOSITION: () => '缺少价值主张',
    CRITICAL_SUCCESS_FACTORS: () => '缺少关键成功因素',
    STRATEGY: () => '未选定策略',
    REVENUE_TARGET: () => '未设营业额目标',
    DATED_OBJECTIVE: () => '没有设定到期日的阶段目标',
    NEED: ({ horizon }) => `${HORIZONS[horizon]}没有需求`,
    DECISION_MAKER: () => '尚未标明决策者',
    MENTOR_OR_SUPPORTER: () => '尚未标明导师或支持者',
    OPEN_TASK: () => '没有未完成的任务',
  },
  problems: {
    NO_PERIOD: () => '计划没有期间：请设定开始日和结束日。',
    PERIOD_REVERSED: () => '计划的结束日早于开始日。',
    TARGET_WITHOUT_RATE: ({ currency }) =>
      currency === ''
        ? '营业额目标没有币种：无法衡量达成率。'
        : `营业额目标的币种 ${currency} 没有汇率（EXCHANGE_RATES）：无法衡量达成率。`,
    ANOTHER_IS_ACTIVE: ({ name }) =>
      `同一期间另有生效的计划${name.trim() === '' ? '' : `“${name}”`}：请关闭其中之一。`,
  },
  pace: (pace) =>
    pace === null
      ? '没有营业额目标或期间，不衡量营业额'
      : `时间已过 ${Math.round(pace.elapsed)}%，营业额达成 ${roundToOneDecimal(pace.attainment)}%`,
  nothingOverdue: '没有逾期的阶段目标',
  overdue: ({ name, days }) => `阶段目标“${name.trim() === '' ? '未命名' : name}”已逾期 ${days} 天`,
  moreOverdue: (count) => `另有 ${count} 个阶段目标逾期`,
  complete: (percent) => `计划完整度 ${percent}%`,
  moreLeftOut: (count) => `另有 ${count} 条记录未计入营业额。`,
  sentence: (parts) => `${parts.join('；')}。`,
  text: (sentences) => sentences.join(''),
  objectives: {
    NO_DECISION_MAKER: {
      name: () => '找到并拜访决策者',
      tactic: '向关系最密切的联系人了解由谁决策，并请其中一位引荐会面。',
    },
    SINGLE_THREADED: {
      name: () => '与第二位联系人建立关系',
      tactic: '请一位同事参与进来，每月至少与对方其他部门的人员会面一次。',
    },
    NO_NEED: {
      name: (horizon) => `了解客户的需求：${horizon}`,
      tactic: '与使用者和评估者一起梳理客户的规划，并记下由此带来的机会。',
    },
    CLOSENESS_FALLING: {
      name: () => '扭转亲密度下降',
      tactic: '查明哪些人久未联系及其原因，一个月内拜访每一位关键人物。',
    },
  },
  revision: (name, revision) => `${name}，第 ${revision} 版`,
  revisionMark: /，第 \d+ 版$/,
  format: 'zh-CN',
  startingPoint: {
    title: (plan) => `计划起点：${plan}`,
    figures: ({ on, status, importance, rank, closeness, trend, state, revenue }) => ({
      lead: `客户在 ${on} 的状况：`,
      lines: [
        `状态：${status ?? '无'}`,
        `重要性：${importance ?? '无得分'}${rank === null ? '' : `，在同类 ${rank.outOf ?? '?'} 家公司中排第 ${rank.rank} 名`}`,
        `亲密度：${closeness ?? '无得分'}；趋势${trend}，关系${state}`,
        `最近 365 天营业额：${revenue}`,
      ],
    }),
    nobody: '尚不知道由谁决策、审批或支持。',
    people: '关键人物：',
    option: (code) => WORDS[code] ?? code,
    person: (name, title, marks, closeness) =>
      `${name || '未命名'}${title === '' ? '' : `，${title}`}：${marks.join('、')}；亲密度 ${closeness ?? '未知'}`,
  },
};

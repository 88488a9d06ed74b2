/** Reasons in Chinese, a sentence for each code. */
import type { Reason, ReasonCode } from './shared/reasons.ts';

type Sentences = {
  [Code in ReasonCode]: (reason: Extract<Reason, { code: Code }>, baseCurrency: string) => string;
};

const points = (value: number): string => `${Math.round(value * 10) / 10} 分`;
const money = (value: number, currency: string): string =>
  `${Math.round(value).toLocaleString('zh-CN')} ${currency}`;
const percent = (value: number): string => `${Math.round(100 * value)}%`;

const OBJECTS: Readonly<Record<string, string>> = {
  contract: '合同',
  opportunity: '商机',
  company: '公司',
  accountNeed: '客户需求',
};
const HORIZONS: Readonly<Record<string, string>> = {
  WITHIN_3_MONTHS: '3 个月内',
  MONTHS_3_TO_12: '3 至 12 个月',
  YEARS_1_TO_3: '1 至 3 年',
};
const FIELDS = { referenceValue: '标杆价值', deliveryFit: '交付匹配度' } as const;
const HATS: Readonly<Record<string, string>> = {
  DECISION: '决策者或审批者',
  EVALUATION: '评估者',
  USE: '使用者',
};

const sentences: Sentences = {
  AMOUNT_WITHOUT_RATE: ({ currency, object }) =>
    currency === ''
      ? `有一个${OBJECTS[object] ?? object}的金额没有币种，未计入。`
      : `有一个${OBJECTS[object] ?? object}的 ${currency} 金额没有汇率（EXCHANGE_RATES），未计入。`,
  CONTRACT_STATUS_UNKNOWN: () => '有一份合同的状态不在规则之内，未计入。',
  CONTRACT_TERM_REVERSED: () => '有一份合同的结束日期早于开始日期，改按签订日期计入。',
  CONTRACT_WITHOUT_DATES: () => '有一份合同既没有完整的期限，也没有签订日期，未产生收入。',
  CONTRACT_TERMINATED_WITHOUT_DATE: () => '有一份合同已终止但没有终止日期，按整个期限计入。',
  PAST_TERMS_UNREADABLE: () => '有一份合同以往的期限无法读取，未计入。',
  STAGE_NOT_LISTED: ({ stage, probability }) =>
    `设置中没有阶段“${stage || '无'}”的概率，按进行中、${percent(probability)} 处理。`,
  RATING_MISSING: ({ field }) => `没有${FIELDS[field]}评级，计 0 分。`,
  CLOSE_DATE_MISSING: () => '有一个赢单商机没有关闭日期，未产生收入。',
  CHECKED_IN_FUTURE: () => '有一位联系人的关系核对日期在未来，其关系评价未计入。',
  CHECK_DATE_MISSING: () => '有一位联系人的覆盖程度没有核对日期，其关系评价未计入。',
  NEED_WITHOUT_VALUE: () => '有一项客户需求没有预计价值，计 0。',
  NEED_WITHOUT_HORIZON: () => '有一项客户需求既没有时间范围，也没有预计日期，未计入。',
  NO_INPUT: () => '尚无可供评判的内容。',
  REVENUE: (reason, currency) =>
    `最近 365 天收入 ${money(reason.amount, currency)}：${points(reason.points)}。`,
  POTENTIAL_NONE: () => '未填写潜力，也没有在途商机：0 分。',
  POTENTIAL_TYPED: (reason, currency) =>
    `录入的年潜力 ${money(reason.value, currency)}：${points(reason.points)}。`,
  POTENTIAL_PIPELINE: (reason, currency) =>
    `加权商机${reason.needs > 0 ? '与未满足需求' : ''}的潜力 ${money(reason.value, currency)}：${points(reason.points)}。`,
  NEEDS_COUNTED: ({ count, value, largest }, currency) => {
    const named = largest.map(
      (need) =>
        `${need.need || '未命名'}（${HORIZONS[need.horizon]}，${percent(need.weight)}：${Math.round(need.value).toLocaleString('zh-CN')}）`,
    );
    const further = count - largest.length;
    return `${count} 项未满足需求计 ${money(value, currency)}：${named.join('、')}${further > 0 ? `，另有 ${further} 项` : ''}。`;
  },
  REFERENCE: (reason) => `标杆价值 ${reason.rating} / 5：${points(reason.points)}。`,
  WINNABILITY: (reason) =>
    `两年内 ${reason.closed} 个已结商机中赢得 ${reason.won} 个，交付匹配度 ${Math.round(reason.canDo)}：${points(reason.points)}。`,
  QUALITY: ({ contacts, quality }) =>
    contacts === 0
      ? '没有联系人。'
      : `${contacts === 1 ? '最密切的联系人' : `最密切的 ${contacts} 位联系人`}得分为 ${Math.round(100 * quality)} / 100。`,
  DENSITY: ({ threads }) => `${threads} 位联系人保持着活跃的关系。`,
  AUTHORITY: ({ missing }) =>
    missing.length === 0
      ? '决策、评估和使用均已覆盖。'
      : `没有密切联系人覆盖：${missing.map((hat) => HATS[hat] ?? hat).join('、')}。`,
  COMMERCIAL: ({ inForce, open, daysSinceWin }) =>
    `${inForce ? '有生效中的合同' : '没有生效中的合同'}，${open} 个进行中的商机，${daysSinceWin === null ? '尚未赢单' : daysSinceWin === 0 ? '今天刚赢单' : `上次赢单在 ${daysSinceWin} 天前`}。`,
  NO_THREAD: ({ cap }) => `没有任何联系人的关系足以支撑该客户：最高 ${cap} 分。`,
  SINGLE_THREADED: ({ cap }) => `一切都系于一位联系人：最高 ${cap} 分。`,
};

/** One sentence in Chinese for a reason. */
export const reasonInChinese = (reason: Reason, baseCurrency: string): string => {
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const sentence = sentences[reason.code] as (reason: Reason, baseCurrency: string) => string;
  return sentence(reason, baseCurrency);
};

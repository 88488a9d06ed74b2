/** Everything the app says in simplified Chinese, but for what Twenty translates itself (`locales`). */
import { MOST_NAMES, type SignalWords, type Silence } from '../attention/signals.ts';
import type { BriefWords } from '../brief/words.ts';
import { INTERACTION_WINDOW_DAYS } from '../closeness/contact.ts';
import { MOST_ADDRESSEES, MOST_PARTICIPANTS } from '../closeness/interactions.ts';
import type { CoverageWords, CreditNameWords, CreditRole } from '../credit/shares.ts';
import type { OtherLeftOutSentences, RevenueLeftOutWords } from '../left-out.ts';
import type { Decision } from '../opportunity/decision.ts';
import type { DealWords } from '../opportunity/words.ts';
import type { PlanMakingWords, PlanWords } from '../plan/words.ts';
import type { PolicyWords } from '../policy.ts';
import type { PolicyNumber } from '../policy-fields.ts';
import type { RunNameWords } from '../record-name-words.ts';
import { MOST_REVIEW_MONTHS } from '../review/interval.ts';
import type { Monitor } from '../review/monitors.ts';
import type { ReviewWords } from '../review/words.ts';
import type { HealthWords } from '../run-troubles.ts';
import type { AccountStatus, RecommendedStatus } from '../selection/recommend.ts';
import type { DecisionWords, RecommendationWords } from '../selection/words.ts';
import { formatDay } from '../shared/calendar.ts';
import type { NeedHorizon } from '../shared/horizons.ts';
import { grouped, roundToOneDecimal } from '../shared/numbers.ts';
import type { ReasonWords } from '../shared/reasons.ts';
import type { UncountedCause } from '../shared/records.ts';
import type { PriorityWords } from '../support/priority.ts';
import type { ToldWords } from '../told/words.ts';
import { assessment } from './assessment-zh-cn.ts';
import type { panel as english } from './en.ts';
import { pictures } from './pictures-zh-cn.ts';
import { planPage } from './plan-page-zh-cn.ts';
import type { DeskWords, RecalculationCounts, Words } from './words.ts';

/** Between two sentences. */
const SPACE = '';

/** When a need is expected, as it reads within a sentence. */
const HORIZONS = {
  WITHIN_3_MONTHS: '3 个月内',
  MONTHS_3_TO_12: '3 至 12 个月',
  YEARS_1_TO_3: '1 至 3 年',
} as const satisfies Readonly<Record<NeedHorizon, string>>;

/** Statuses of a key account, and what is recommended, as they read within a sentence. */
const STATUSES = {
  CANDIDATE: '候选',
  KEY: '大客户',
  WATCH: '观察',
  FORMER: '前大客户',
  NONE: '无',
} as const;

/** What a review is of. */
const MONITORS = {
  IMPORTANCE: '重要性',
  NEEDS: '需求',
  CLOSENESS: '亲密度',
} as const satisfies Readonly<Record<Monitor, string>>;

/** Where closeness goes, as far as that is told. */
const TRENDS: Readonly<Record<string, string>> = {
  RISING: '上升',
  STEADY: '平稳',
  FALLING: '下降',
};

/**
 * Options of SELECT fields as they read within a sentence, by their stored value. Made by a call that is marked as pure,
 * so that a bundle that says none of the others leaves them out.
 */
const OPTIONS = /* @__PURE__ */ Object.assign(
  {
    UNKNOWN: '未知',
    ACTIVE: '活跃',
    IN_FORCE: '生效中',
    COOLING: '趋冷',
    DORMANT: '沉寂',
    GO: '推进',
    IMPROVE: '改善',
    STOP: '停止',
    UP_TO_DATE: '无到期',
    DUE: '即将到期',
    OVERDUE: '已逾期',
    OPEN: '未满足',
    COVERED: '已满足',
    DROPPED: '已放弃',
    READY: '具备',
    PARTIAL: '部分具备',
    MISSING: '缺乏',
    USER: '使用者',
    EVALUATOR: '评估者',
    DECISION_MAKER: '决策者',
    APPROVER: '审批者',
    INNER_CIRCLE: '核心圈',
    POLITICAL_STRUCTURE: '政治结构',
    OUTSIDE: '圈外',
    MENTOR: '导师',
    SUPPORTER: '支持者',
    NEUTRAL: '中立',
    NON_SUPPORTER: '不支持者',
    ENEMY: '反对者',
    CREATE: '开创',
    EXPAND: '拓展',
    PROTECT: '保护',
    PURSUE: '争取',
    EXIT: '退出',
    ON_TRACK: '正常',
    AT_RISK: '有风险',
    OFF_TRACK: '偏离',
    NOT_MEASURABLE: '无法衡量',
    DRAFT: '草稿',
    IN_REVIEW: '评审中',
    EXPIRED: '已到期',
    TERMINATED: '已终止',
    NOT_DUE: '未到期',
    DUE_IN_90_DAYS: '90 天内到期',
    LAPSED: '已失效',
    ASKED: '已提出',
    ACCEPTED: '已接受',
    IN_PROGRESS: '进行中',
  } as const,
  HORIZONS,
  STATUSES,
  MONITORS,
  TRENDS,
);

const WORDS: Readonly<Record<string, string>> = OPTIONS;

/** Why a second key account of a company is recommended nothing. */
const SECOND_KEY_ACCOUNT = '该公司的第二个大客户记录：请与主记录合并。';

const REFERENCE_VALUE = '示范作用';

// Why scores are what they are.

const points = (value: number): string => `${roundToOneDecimal(value)} 分`;
const money = (value: number, currency: string): string => `${grouped(value)} ${currency}`;
const percent = (value: number): string => `${Math.round(100 * value)}%`;
const amounts = (all: readonly { amount: number; currency: string }[]): string =>
  all.map(({ amount, currency }) => money(amount, currency)).join('、');

const OBJECTS: Readonly<Record<string, string>> = {
  contract: '合同',
  opportunity: '商机',
  company: '公司',
  accountNeed: '客户需求',
};
const RATINGS = { referenceValue: REFERENCE_VALUE, deliveryFit: '交付匹配度' } as const;
const HATS: Readonly<Record<string, string>> = {
  DECISION: '决策者或审批者',
  EVALUATION: '评估者',
  USE: '使用者',
};

const UNCOUNTED: Readonly<Record<UncountedCause, (count: number) => string>> = {
  CAMPAIGN: (count) => `${count} 封邮件由营销活动发出，不计为往来。`,
  UNDELIVERED: (count) => `${count} 封邮件未送达，不计为往来。`,
  MANY_ADDRESSEES: (count) => `${count} 封邮件的收件人超过 ${MOST_ADDRESSEES} 位，不计为往来。`,
  NOT_WITH_US: (count) => `${count} 封邮件不是联系人与我方之间的，不计为往来。`,
  CANCELLED: (count) => `${count} 次会议已取消，不计为往来。`,
  DECLINED: (count) => `${count} 次会议被联系人谢绝，不计为往来。`,
  LARGE_MEETING: (count) => `${count} 次会议的参加者超过 ${MOST_PARTICIPANTS} 位，不计为往来。`,
  MEETING_WITHOUT_US: (count) => `${count} 次会议没有我方人员参加，不计为往来。`,
};

const potentialSources = (
  { pipeline, needs, committed }: { pipeline: number; needs: number; committed: number },
  currency: string,
): string =>
  [
    ...(committed > 0 ? [`其中已签约 ${money(committed, currency)}`] : []),
    ...(pipeline > 0 || committed + needs <= 0 ? ['加权商机'] : []),
    ...(needs > 0 ? ['未满足需求'] : []),
  ].join('、');

/** 部分金额没有汇率时所知的金额。 */
const atLeast = ({ isPartial }: { isPartial?: true | undefined }): string => (isPartial ? '至少' : '');

export const reasons: ReasonWords = {
  AMOUNT_WITHOUT_RATE: ({ currency, object, amount }) =>
    currency === ''
      ? `有一个${OBJECTS[object] ?? object}的金额没有币种，未计入。`
      : `有一个${OBJECTS[object] ?? object}的${amount === null ? ` ${currency} ` : ` ${money(amount, currency)} `}金额没有汇率（EXCHANGE_RATES），未计入。`,
  CONTRACT_STATUS_UNKNOWN: () => '有一份合同的状态不在规则之内，未计入。',
  CONTRACT_TERM_REVERSED: () => '有一份合同的结束日期早于开始日期，改按签订日期计入。',
  CONTRACT_WITHOUT_DATES: () => '有一份合同既没有开始日期，也没有签订日期，未产生营业额。',
  CONTRACT_WITHOUT_AMOUNT: () => '有一份合同没有金额，未产生营业额。',
  WHOLE_TERM_WITHOUT_END: () => '有一份合同的金额为整个期限，但期限没有结束，改按签订日期计入。',
  NOTICE_LONGER_THAN_TERM: () => '有一份合同的通知期长于其期限，应在期限开始之前通知：请核对通知期。',
  RENEWAL_WITHOUT_MONTHS: () => '有一份合同的自动续约月数不是正整数，按其原期限续约。',
  RENEWAL_OF_DECADES: () => '有一份合同一次自动续约超过十年：请核对。',
  AMOUNT_FROM_BEFORE_START: () => '有一份合同的金额生效日期早于其开始日期，按整个期限计。',
  COUNTED_ELSEWHERE: () => '有一个赢单商机通过其他公司的合同计入，在此未产生营业额。',
  TAKEN_PER_YEAR: () => '有一份合同没有结束日期，其金额按每年计。',
  TAKEN_FOR_WHOLE_TERM: () => '有一份合同的金额按整个期限计。',
  CONTRACTS_WORTH_LITTLE: () => '有一个商机的合同合计不足其金额的一半；只计合同。',
  OPEN_THOUGH_CONTRACTED: () => '有一个商机已有生效合同却仍未关闭；只计合同。',
  OPEN_WITHOUT_AMOUNT: ({ count }) => `${count} 个进行中的商机没有金额，计 0。`,
  WON_WITHOUT_AMOUNT: () => '有一个赢单商机没有金额，未产生营业额。',
  STALE_DEAL: () => '有一个进行中的商机早已过了预计结单日期，逐渐减计。',
  WON_NOT_EXTENDED: () => '有一个商机已赢单，但其所属合同到期未延长。',
  PART_OF_CONTRACT_GONE: () => '有一个商机所属的合同在回收站中，改为单独计入。',
  BLANK_CURRENCY: (_reason, currency) => `没有币种的金额按 ${currency} 计。`,
  CONTRACT_TERMINATED_WITHOUT_DATE: () => '有一份合同已终止但没有终止日期，按整个期限计入。',
  PAST_TERMS_UNREADABLE: () => '有一份合同以往的期限无法读取，未计入。',
  STAGE_NOT_LISTED: ({ stage, probability }) =>
    `设置中没有阶段“${stage || '无'}”的概率，按进行中、${percent(probability)} 处理。`,
  RATING_MISSING: ({ field }) => `没有${RATINGS[field]}评级，计 0 分。`,
  CLOSE_DATE_MISSING: () => '有一个赢单商机没有结单日期，未产生营业额。',
  CHECKED_IN_FUTURE: () => '有一位联系人的关系核对日期在未来，其关系评价未计入。',
  CHECK_DATE_MISSING: () => '有一位联系人的覆盖程度没有核对日期，其关系评价未计入。',
  REPORTS_IN_CIRCLE: () => '有一位联系人直接或经他人向自己汇报，请检查“汇报对象”。',
  INTERACTIONS_UNCOUNTED: ({ cause, count }) => UNCOUNTED[cause](count),
  NEED_WITHOUT_VALUE: () => '有一项客户需求没有预计价值，计 0。',
  NEED_WITHOUT_HORIZON: () => '有一项客户需求既没有时间范围，也没有预计日期，未计入。',
  NO_INPUT: () => '尚无可供评判的内容。',
  REVENUE: (reason, currency) =>
    reason.isPartial && reason.amount === 0
      ? '最近 365 天的营业额无法得知，因为均没有汇率：0 分。'
      : `最近 365 天营业额${atLeast(reason)} ${money(reason.amount, currency)}：${points(reason.points)}。`,
  POTENTIAL_NONE: () => '未填写潜力，也没有在途商机：0 分。',
  POTENTIAL_UNRATED: () => '潜力无法得知，因为均没有汇率：0 分。',
  POTENTIAL_TYPED: (reason, currency) =>
    `录入的年潜力${atLeast(reason)} ${money(reason.value, currency)}：${points(reason.points)}。`,
  POTENTIAL_PIPELINE: (reason, currency) =>
    `潜力${atLeast(reason)} ${money(reason.value, currency)}（${potentialSources(reason, currency)}）：${points(reason.points)}。`,
  NEEDS_COUNTED: ({ count, value, largest }, currency) => {
    const named = largest.map(
      (need) =>
        `${need.need || '未命名'}（${HORIZONS[need.horizon]}，${percent(need.weight)}：${grouped(need.value)}）`,
    );
    const further = count - largest.length;
    return `${count} 项未满足需求计 ${money(value, currency)}：${named.join('、')}${further > 0 ? `，另有 ${further} 项` : ''}。`;
  },
  REFERENCE: (reason) => `${REFERENCE_VALUE} ${reason.rating} / 5：${points(reason.points)}。`,
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

// What could not be counted.

export const leftOutOfRevenue: RevenueLeftOutWords = {
  sentences: {
    AMOUNT_WITHOUT_RATE: (count, { currency, amount }) =>
      currency === ''
        ? `${count} 笔金额没有币种，未计入`
        : `${count} 笔 ${currency} 金额${amount === null ? '' : `（共 ${money(amount, currency)}）`}没有汇率（EXCHANGE_RATES），未计入`,
    CONTRACT_STATUS_UNKNOWN: (count) => `${count} 份合同的状态不在规则之内，未计入`,
    CONTRACT_TERM_REVERSED: (count) => `${count} 份合同的结束日期早于开始日期，改按签订日期计入`,
    CONTRACT_WITHOUT_DATES: (count) => `${count} 份合同既没有开始日期，也没有签订日期，未产生营业额`,
    CONTRACT_WITHOUT_AMOUNT: (count) => `${count} 份合同没有金额，未产生营业额`,
    WHOLE_TERM_WITHOUT_END: (count) => `${count} 份合同的金额为整个期限，但期限没有结束，改按签订日期计入`,
    NOTICE_LONGER_THAN_TERM: (count) => `${count} 份合同的通知期长于其期限`,
    RENEWAL_WITHOUT_MONTHS: (count) => `${count} 份合同的自动续约月数不是正整数，按其原期限续约`,
    RENEWAL_OF_DECADES: (count) => `${count} 份合同一次自动续约超过十年`,
    AMOUNT_FROM_BEFORE_START: (count) => `${count} 份合同的金额生效日期早于其开始日期，按整个期限计`,
    COUNTED_ELSEWHERE: (count) => `${count} 个赢单商机通过其他公司的合同计入`,
    CONTRACTS_WORTH_LITTLE: (count) => `${count} 个商机的合同合计不足其金额的一半；只计合同`,
    WON_WITHOUT_AMOUNT: (count) => `${count} 个赢单商机没有金额，未产生营业额`,
    PART_OF_CONTRACT_GONE: (count) => `${count} 个商机所属的合同在回收站中，改为单独计入`,
    CONTRACT_TERMINATED_WITHOUT_DATE: (count) => `${count} 份合同已终止但没有终止日期，按整个期限计入`,
    PAST_TERMS_UNREADABLE: (count) => `${count} 份合同以往的期限无法读取，未计入`,
    CLOSE_DATE_MISSING: (count) => `${count} 个赢单商机没有结单日期，未产生营业额`,
  },
  stop: '。',
};

export const leftOutBeside: OtherLeftOutSentences = {
  TAKEN_PER_YEAR: (count) => `${count} 份合同没有结束日期，其金额按每年计`,
  TAKEN_FOR_WHOLE_TERM: (count) => `${count} 份合同的金额按整个期限计`,
  OPEN_THOUGH_CONTRACTED: (count) => `${count} 个商机已有生效合同却仍未关闭；只计合同`,
  STALE_DEAL: (count) => `${count} 个进行中的商机早已过了预计结单日期，逐渐减计`,
  WON_NOT_EXTENDED: (count) => `${count} 个商机已赢单，但其所属合同到期未延长`,
  CHECKED_IN_FUTURE: (count) => `${count} 位联系人的关系核对日期在未来，其关系评价未计入`,
  CHECK_DATE_MISSING: (count) => `${count} 位联系人的覆盖程度没有核对日期，其关系评价未计入`,
  REPORTS_IN_CIRCLE: (count) => `${count} 位联系人直接或经他人向自己汇报，请检查“汇报对象”`,
  NEED_WITHOUT_VALUE: (count) => `${count} 项客户需求没有预计价值，计 0`,
  NEED_WITHOUT_HORIZON: (count) => `${count} 项客户需求既没有时间范围，也没有预计日期，未计入`,
};

// Scoring policies.

/** The numbers of a policy as its page calls them. */
const POLICY_NUMBERS: Readonly<Record<PolicyNumber, string>> = {
  revenueWeight: '营业额权重',
  potentialWeight: '潜力权重',
  referenceWeight: '示范权重',
  winnabilityWeight: '可赢性权重',
  revenueAt25: '25 分营业额',
  revenueAt50: '50 分营业额',
  revenueAt75: '75 分营业额',
  revenueAt100: '100 分营业额',
  potentialAt25: '25 分潜力',
  potentialAt50: '50 分潜力',
  potentialAt75: '75 分潜力',
  potentialAt100: '100 分潜力',
  baselineWinRate: '基准赢单率',
  staleAfterDays: '过期天数',
  opportunityWeight: '机会权重（TAS+）',
  competeWeight: '竞争权重（TAS+）',
  winWeight: '赢单权重（TAS+）',
  worthWeight: '价值权重（TAS+）',
  stopBelow: '低于则停止（TAS+）',
  goFrom: '达到可推进（TAS+）',
  goKnown: '推进所需已知数（TAS+）',
  assessmentDays: 'TAS+ 有效天数',
  supportWinWeight: '支持优先级中的赢单权重',
  qualityWeight: '关系质量权重',
  densityWeight: '联系密度权重',
  authorityWeight: '决策覆盖权重',
  commercialWeight: '业务往来权重',
  keyShare: '大客户比例（%）',
  keyMargin: '保留余量（%）',
  candidateBand: '候选区间（%）',
  entryScore: '入选分',
  exitScore: '退出分',
  importanceReviewMonths: '重要性评审（月）',
  needsReviewMonths: '需求评审（月）',
  closenessReviewMonths: '亲密度评审（月）',
};

const POLICY_GROUPS = {
  importance: '重要性',
  closeness: '亲密度',
  assessment: 'TAS+',
  revenue: '营业额',
  potential: '潜力',
} as const;

const policy: PolicyWords = {
  numbers: POLICY_NUMBERS,
  problems: {
    WEIGHT_NEGATIVE: ({ field, value }) => `“${POLICY_NUMBERS[field]}”为 ${value}；权重不能为负。`,
    REVENUE_WEIGHT_TOO_LARGE: ({ share }) =>
      `营业额权重占全部权重的 ${Math.round(share)} %；营业额只代表昨天，最多占 70 %。`,
    DAYS_OUT_OF_RANGE: ({ field, value }) =>
      `“${POLICY_NUMBERS[field]}”为 ${value}；须为不小于 1 的整数天数。`,
    WEIGHTS_ALL_ZERO: ({ group }) => `${POLICY_GROUPS[group]}的权重全部为 0；至少须有一项大于 0。`,
    THRESHOLDS_NOT_RISING: ({ group, values }) =>
      `${POLICY_GROUPS[group]}的阈值 ${values.join('、')} 须大于 0 且逐级递增。`,
    SHARE_OUT_OF_RANGE: ({ field, value }) =>
      `“${POLICY_NUMBERS[field]}”为 ${value}；比例须在 0 至 100 之间。`,
    RATE_OUT_OF_RANGE: ({ field, value }) => `“${POLICY_NUMBERS[field]}”为 ${value}；须在 0 至 1 之间。`,
    REVIEW_MONTHS_OUT_OF_RANGE: ({ field, value }) =>
      `“${POLICY_NUMBERS[field]}”为 ${value}；评审须间隔 1 至 ${MOST_REVIEW_MONTHS} 个整月。`,
    VALUE_MISSING: ({ field }) => `“${POLICY_NUMBERS[field]}”为空。`,
  },
  notInUse: (problems) => `未启用：${problems}相关公司保留上次得分。`,
};

// What asks for attention.

function listed(items: readonly string[]): string {
  const shown = items.slice(0, MOST_NAMES);
  const left = items.length - shown.length;
  return `${shown.join('、')}${left > 0 ? `，另有 ${left} 人` : ''}`;
}

const amongPeople = (people: number): string =>
  people === 0 ? '目前没有联系人' : `目前有 ${people} 位联系人`;

const silenceText = ({ name, since, rhythm }: Silence): string =>
  since === null
    ? `${name}（${INTERACTION_WINDOW_DAYS} 天内从未往来）`
    : `${name}（上次往来 ${formatDay(since)}，往来周期 ${Math.round(rhythm)} 天）`;

const signals: SignalWords = {
  unnamed: '未命名联系人',
  sentences: {
    NO_DECISION_MAKER: ({ people }) => `尚未标明决策者：${amongPeople(people)}。`,
    NO_MENTOR_OR_SUPPORTER: ({ people }) => `尚无导师或支持者：${amongPeople(people)}。`,
    SINGLE_THREADED: ({ threads }) =>
      threads.length === 0
        ? '没有任何联系人的关系足以支撑该客户。'
        : `一切都系于${listed(threads)}：其他人的关系都不足以支撑该客户。`,
    ENEMY_DECIDES: ({ enemies }) => `决策层中有反对者：${listed(enemies)}。`,
    NOBODY_CRITICAL: ({ known }) => `已知态度的 ${known} 人中没有批评者：可能有人被忽略。`,
    KEY_PERSON_SILENT: ({ silent }) => `关键人物久未联系：${listed(silent.map(silenceText))}。`,
  },
};

// Coverage and sales credit.

const CREDIT_SHARES: Readonly<Record<CreditRole, string>> = {
  REGIONAL_OWNER: '负责人业绩份额',
  DIRECTOR: '总监业绩份额',
};

const coverage: CoverageWords = {
  unreadable: '部分覆盖历史无法读取，未予采用。',
  refused: ({ role, share, inForce }) => {
    const name = CREDIT_SHARES[role];
    const given = share === null ? `${name}为空` : `${name} ${share}% 无效`;
    const instead =
      inForce === null ? '改正之前不计入业绩。' : `改正之前，合同仍按原来的 ${inForce}% 计入业绩。`;
    return `${given}：份额须在 0 至 100% 之间。${instead}`;
  },
};

const creditNames: CreditNameWords = {
  unnamed: '合同',
  unnamedDeal: '商机',
  roles: { REGIONAL_OWNER: '区域负责人', DIRECTOR: '大客户总监' },
  name: (contract, role) => `${contract}，${role}`,
};

// Support requests.

const withoutRate = (what: string, currency: string): string =>
  currency === '' ? `${what}没有币种` : `${what}的币种 ${currency} 没有汇率（EXCHANGE_RATES）`;

const priority: PriorityWords = {
  sum: (importance, dealSize, urgency) =>
    `重要性 ${importance} × 0.5 + 交易规模 ${dealSize} × 0.3 + 紧迫程度 ${urgency} × 0.2。`,
  winning: (points, weight) => `另按权重 ${weight} 计入“我们能赢吗？”的 ${points} 分。`,
  gaps: {
    IMPORTANCE_MISSING: () => '该公司尚无重要性得分，按 0 计。',
    OPPORTUNITY_MISSING: () => '没有对应的商机，交易规模按 0 计。',
    AMOUNT_MISSING: () => '商机没有金额，交易规模按 0 计。',
    AMOUNT_WITHOUT_RATE: ({ currency }) => `${withoutRate('商机金额', currency)}，交易规模按 0 计。`,
    THRESHOLD_MISSING: () => '评分策略没有设定大单起点，交易规模按 0 计。',
    THRESHOLD_WITHOUT_RATE: ({ currency }) => `${withoutRate('大单起点', currency)}，交易规模按 0 计。`,
    DATE_MISSING: () => '没有填写需要日期，紧迫程度按 0 计。',
  },
};

// Reviews.

const isTold = (trend: string | null): trend is string => trend !== null && trend !== 'UNKNOWN';

const reviews: ReviewWords = {
  unnamed: '未命名客户',
  statuses: STATUSES,
  day: (day) => {
    const [year, month, date] = formatDay(day).split('-').map(Number);
    return `${year} 年 ${month} 月 ${date} 日`;
  },
  taskTitle: (monitor, name) => `${MONITORS[monitor]}评审：${name}`,
  taskWhy: {
    IMPORTANCE: '大客户与观察中的客户须定期评审，以免状态因惯性而保留或失去。',
    NEEDS: '客户的需求随其计划而变，我们的交付能力也在变化，须定期对照。',
    CLOSENESS: '无人关注的关系会逐渐淡去，须在失去之前加以检视。',
  },
  taskWhat: {
    IMPORTANCE: '打开该大客户的“驾驶舱”选项卡，查看得分、名次与建议，选定状态并完成评审。',
    NEEDS:
      '逐项检查该公司的需求：补充新的，放弃已不存在的，并注明我们能否交付；然后在该大客户的“驾驶舱”选项卡中完成评审。',
    CLOSENESS:
      '逐一检查该公司的干系人：缺少谁、谁久未联系、谁反对我们；安排下一次联系，然后在该大客户的“驾驶舱”选项卡中完成评审。',
  },
  statusTitle: (name, from, to) => `${name}：由“${from}”改为“${to}”`,
  decided: (who, day) => `${who === null ? '' : `由 ${who} `}于 ${day}决定。`,
  takenBack: (who, day) => `${who === null ? '' : `由 ${who} `}于 ${day}撤回：此前应用的建议已撤销。`,
  recommendation: (reason, word) => (word === null ? `建议理由：${reason}` : `建议“${word}”：${reason}`),
  recommended: STATUSES,
  remark: (remark) => `备注：${remark}`,
  reviewTitle: (monitor, name, day) => `${name}的${MONITORS[monitor]}评审，${day}`,
  reviewedBy: (who) => `评审人：${who}。`,
  figures: ({ importance, rank, rankedOutOf, closeness, trend }, day) => {
    const place = rank === null || rankedOutOf === null ? '' : `（${rankedOutOf} 家中第 ${rank} 名）`;
    const direction = isTold(trend) ? `，趋势${TRENDS[trend] ?? trend}` : '';
    return [
      `${day}的数据：重要性${importance === null ? '无得分' : ` ${importance} 分${place}`}；`,
      `亲密度${closeness === null ? '无得分' : ` ${closeness} 分${direction}`}。`,
    ].join('');
  },
};

// Deals.

const OUTCOMES: Readonly<Record<Decision, string>> = { APPROVED: '批准', REJECTED: '否决' };

const deals: DealWords = {
  unnamed: '该商机',
  titles: {
    INITIATION: (name) => `立项评审：${name}`,
    LEARNING: (name) => `商机总结：从${name}中学到了什么？`,
    ASSESSMENT: (name) => `用 TAS+ 评估：${name}`,
    QUICK: (name) => `${name}还值得做吗？`,
  },
  why: {
    INITIATION: '按其公司的评分策略，该商机属于大单。投入工作之前，须先决定是否参与。',
    LEARNING: '该商机已结单。它对关系的影响计入亲密度，从中了解到的内容可以转为需求。',
    ASSESSMENT: '大单在投入工作之前须先评估；阶段变化或上一轮过旧时须再次评估。',
    QUICK: '该商机的五个快速问题中有两个以上回答为“否”。',
  },
  what: {
    INITIATION: '与商机负责人讨论，然后在商机上将“立项”设为“已批准”或“已否决”，本任务随即完成。',
    LEARNING: '请在商机上填写“亲密度结果”和“获得的洞察”，然后完成本任务。',
    ASSESSMENT: '打开商机的“TAS+”标签页并开始一轮评估，本任务随即完成。',
    QUICK: '请说明怎样才能扭转这些回答，或关闭该商机，或手动设为完整流程，然后完成本任务。',
  },
  decision: {
    amount: (amount) => `（${amount}）`,
    title: (decision, deal) => `立项已${OUTCOMES[decision]}：${deal}`,
    text: (decision, who) => `立项已${who === null ? '' : `由 ${who} `}${OUTCOMES[decision]}。`,
  },
};

// Plans.

const plans: PlanWords = {
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
      `同一期间另有执行中的计划${name.trim() === '' ? '' : `“${name}”`}：请关闭其中之一。`,
  },
  pace: (pace) =>
    pace === null
      ? '没有营业额目标或期间，不衡量营业额'
      : `时间已过 ${Math.round(pace.elapsed)}%，营业额达成 ${roundToOneDecimal(pace.attainment)}%`,
  unmeasurable: (why) =>
    why.what === 'REVENUE'
      ? `营业额无法衡量，因为其大部分没有汇率：${amounts(why.amounts)}`
      : why.currency === ''
        ? '营业额无法衡量，因为目标没有币种'
        : `营业额无法衡量，因为目标 ${money(why.amount, why.currency)} 没有汇率`,
  nothingOverdue: '没有逾期的阶段目标',
  overdue: ({ name, days }) => `阶段目标“${name.trim() === '' ? '未命名' : name}”已逾期 ${days} 天`,
  moreOverdue: (count) => `另有 ${count} 个阶段目标逾期`,
  complete: (percent) => `计划完整度 ${percent}%`,
  moreLeftOut: (count) => `另有 ${count} 条记录未计入营业额。`,
  sentence: (parts) => `${parts.join('；')}。`,
  text: (sentences) => sentences.join(''),
};

const planMaking: PlanMakingWords = {
  horizons: HORIZONS,
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

// Recommendations.

export const recommendations: RecommendationWords = {
  notScored: (policy) => `未参与“${policy}”排名：尚无重要性得分。`,
  noCompany: '未参与排名：所属公司已删除或在回收站中。',
  withoutRate: (amounts) => `不确定：${amounts} 没有汇率（EXCHANGE_RATES），未计入，因此其得分只会更高。`,
  place: ({ rank, outOf, policy, points }) =>
    `在“${policy}”的 ${outOf} 家公司中排第 ${rank} 名，重要性 ${points} 分`,
  placeIn: (rank, outOf, policy) => `“${policy}”中第 ${rank} 名，共 ${outOf} 家`,
  reasons: {
    ENTERS: (place, { share, entry }) => `${place}：位于前 ${share}%，并达到入选分 ${entry} 分。`,
    STAYS: (place, { status, share, entry, exit }) =>
      `${place}，入选分为 ${entry} 分；当前状态为“${OPTIONS[status]}”，予以保留，直至低于 ${exit} 分或跌出前 ${share}%。`,
    BELOW_EXIT: (place, { status, share, exit }) =>
      `${place}：位于前 ${share}%，但状态“${OPTIONS[status]}”需达到 ${exit} 分才予以保留。`,
    OUT_OF_MARGIN: (place, { status, share }) =>
      `${place}：已跌出状态“${OPTIONS[status]}”得以保留的前 ${share}%。`,
    BELOW_ENTRY: (place, { share, entry }) => `${place}：位于前 ${share}%，但未达到入选分 ${entry} 分。`,
    NEXT_IN_LINE: (place, { share }) => `${place}：位于前 ${share}%，属于候选范围。`,
    OUTSIDE: (place, { share }) => `${place}：未进入前 ${share}%。`,
  },
};

// What people changed of what moves money.

const told: ToldWords = {
  titles: {
    CONTRACT: (name) => `合同已更改：${name}`,
    DEAL: (name) => `商机已更改：${name}`,
    COVERAGE: (name) => `客户覆盖已更改：${name}`,
  },
  unnamed: { CONTRACT: '未命名的合同', DEAL: deals.unnamed, COVERAGE: reviews.unnamed },
  fields: {
    status: '状态',
    amount: '金额',
    amountPer: '金额口径',
    amountFrom: '金额生效日期',
    signedOn: '签订日期',
    startsOn: '开始日期',
    endsOn: '结束日期',
    terminatedOn: '终止日期',
    closedOn: '结单日期',
    partOfContract: '所属合同',
    regionalOwner: '区域负责人',
    director: '大客户总监',
    ownerCreditShare: '负责人业绩份额',
    directorCreditShare: '总监业绩份额',
  },
  options: {
    DRAFT: '草稿',
    ACTIVE: '生效中',
    EXPIRED: '已到期',
    TERMINATED: '已终止',
    WHOLE_TERM: '整个期限',
    YEAR: '每年',
    MONTH: '每月',
  },
  empty: '空',
  unknown: { member: '已离开的成员', contract: '不属于本客户的合同' },
  share: (percent) => `${percent}%`,
  line: (field, before, after) => `- ${field}：${before} → ${after}`,
  by: (who) => `更改人：${who}。`,
};

/** What runs are called. */
export const runNames: RunNameWords = {
  runs: {
    SWEEP: '定期计分',
    BACKFILL: '初次计分',
    POLICY: '策略变更',
    MANUAL: '全部重算',
    DECISIONS: '应用建议',
    FEED: '变更跟踪自',
  },
  waiting: '（等待中）',
  over: ({ state, processed, changed, failed, isUndone }) =>
    [
      ...(isUndone ? ['已撤销'] : []),
      ...(state === 'FAILED' ? ['提前结束'] : []),
      `完成 ${processed}`,
      `变化 ${changed}`,
      ...(failed === 0 ? [] : [`失败 ${failed}`]),
    ].join('，'),
};

/** What the rules and the passes write on records. */
export const words: Words = {
  secondKeyAccount: SECOND_KEY_ACCOUNT,
  told,
  space: SPACE,
  policy,
  signals,
  coverage,
  creditNames,
  priority,
  reminder: {
    title: (name) => `需要支持：${name}`,
    unnamed: '未命名的支持请求',
    why: '有人请求支持，而需要的日期临近或已过。',
    what: '提供支持，并将支持请求设为“已交付”；或予以谢绝，以便提出者另寻帮助。',
  },
  tasks: {
    why: '原因',
    what: '要做什么',
    by: '期限',
    links: '打开',
    colon: '：',
    soon: '尽快',
    unnamed: '未命名',
    keyAccount: (name) => `大客户 ${name}`,
  },
  reviews,
  deals,
  assessment,
  plans,
  defaultPolicyName: '标准',
};

// What is said to who asks: decisions, the health check, the brief.

const quoted = (status: AccountStatus | RecommendedStatus): string => `“${OPTIONS[status]}”`;

const changedTo = (status: AccountStatus | null): string =>
  status === null ? '状态已被清空' : `状态已被改为${quoted(status)}`;

const decisions: DecisionWords = {
  because: {
    PROMOTION: '建议列为大客户。',
    WATCH: '不再建议列为大客户。',
    EXIT: '处于观察之中，仍未建议列为大客户。',
  },
  space: SPACE,
  inTrash: '该记录在回收站中。',
  noCompany: '所属公司已删除或在回收站中。',
  noStatus: '该客户没有状态，无从决定。',
  noRecommendation: '尚无对该客户的建议。',
  nothingToChange: (status, recommended) =>
    `状态为${quoted(status)}，建议为${quoted(recommended)}：无需改变。`,
  leftToReview: (status) => `对状态为${quoted(status)}的客户只应用晋升：其余由重要性评审决定。`,
  decidedToday: (status) => `今天已决定为${quoted(status)}：最早明天可再次决定。`,
  isGone: '该记录已不存在。',
  wasThrownAway: '该记录已被移入回收站。',
  reviewedToday: '其重要性今天已评审。',
  changedMeanwhile: (status) => `其间${changedTo(status)}。`,
  notApplied: '该决定并未应用。',
  backAlready: (status) => `状态已恢复为${quoted(status)}。`,
  changedSince: (status) => `此后${changedTo(status)}。`,
  reviewCleared: '此后重要性评审日期已被清空。',
  reviewedSince: (day) => `此后已于 ${day} 再次评审重要性。`,
  noTimeToApply: '时间不足，未能处理。请再次应用建议。',
  noTimeToUndo: '时间不足，未能处理。请再次撤销该运行。',
  unknownAccount: '没有这条大客户记录。',
};

const health: HealthWords = {
  subjects: {
    policies: '评分策略',
    data: '记录',
    policy: (name) => `评分策略“${name}”`,
    runs: '计分运行',
    setting: (name) => `设置 ${name}`,
    workspace: '工作区',
  },
  noDefault: '没有策略被标为默认；在下一次完整计分恢复该标记之前，使用内置策略。',
  manyDefaults: (count) =>
    `有 ${count} 个策略被标为默认；使用最后更改的一个，其余的在下一次完整计分时失去该标记。`,
  hidden: '您无权查看：管理员可以看到。',
  nothingScored: (reason) => `${reason} 在改正之前不会计分：“大客户”文件夹中的“设置向导”页会说明要填写什么。`,
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
  flaws: {
    SECOND_KEY_ACCOUNT: (count) =>
      `有 ${count} 家公司拥有不止一个大客户记录，其中只有一个为主；请在其余记录的页面上将其合并。`,
    WON_WITHOUT_CONTRACT: (count) => `有 ${count} 个赢单商机没有合同，按结单日计入：请查看列表“赢单无合同”。`,
    CONTRACT_INCOMPLETE: (count) =>
      `有 ${count} 份合同没有金额或日期，不产生营业额：请查看列表“缺金额或日期”。`,
    AMOUNT_WITHOUT_RATE: (count) =>
      `有 ${count} 家公司的金额没有汇率，其重要性偏低：请设置 EXCHANGE_RATES，并查看列表“金额无汇率”。`,
    TRACK_UNKNOWN: (count) =>
      `有 ${count} 个进行中的商机金额没有汇率，无法判断是否为大单：请查看列表“路径未知”。`,
    PLAN_NOT_MEASURABLE: (count) =>
      `有 ${count} 份计划无法衡量，因为其目标或大部分营业额没有汇率：其健康度为“无法衡量”。`,
    OVERDUE_AND_OPEN: (count) => `有 ${count} 个进行中的商机已过预计结单日：请查看列表“逾期未结”。`,
  },
};

const SIGNAL_STEPS: Readonly<Record<string, string>> = {
  NO_DECISION_MAKER: '弄清由谁决策：尚未标出决策者。',
  NO_MENTOR_OR_SUPPORTER: '争取一位支持者：目前既无导师也无支持者。',
  SINGLE_THREADED: '建立第二条线：目前一切都系于一位联系人。',
  ENEMY_DECIDES: '设法应对决策层中的反对者。',
  NOBODY_CRITICAL: '重新审视：关系图上没有任何批评者，可能存在盲区。',
  KEY_PERSON_SILENT: '联系那些久未往来的关键人物。',
};

const withReason = (text: string, reason: string): string =>
  reason === '' ? `${text}。` : `${text}：${reason}`;

const brief: BriefWords = {
  colon: '：',
  title: (company) => `客户简报：${company}`,
  asOf: (day) => `截至 ${day}`,
  none: '无',
  headings: {
    standing: '状态与理由',
    scores: '得分与趋势',
    nextSteps: '建议的下一步',
    plan: 'ESP+ 计划',
    needs: '需求',
    insights: '从商机中了解到的',
    people: '人员',
    deals: '在途商机',
    contracts: '合同与续约',
    support: '支持',
  },
  labels: {
    status: '状态',
    since: '自',
    recommendation: '建议',
    why: '理由',
    rank: '名次',
    owner: '区域负责人',
    localHead: '当地主管',
    director: '大客户总监',
    reviews: '评审',
    nextReview: '，下次',
    attention: '需要关注',
    importance: '重要性',
    closeness: '亲密度',
    trend: '趋势',
    relationship: '关系',
    months: '按月',
    period: '期间',
    goal: '目标',
    strategy: '策略',
    revenue: '营业额',
    completeness: '完整度',
    missing: '缺少',
    health: '健康度',
    need: '需求',
    horizon: '时间范围',
    capability: '能力',
    gap: '缺口',
    value: '价值',
    name: '姓名',
    jobTitle: '职位',
    role: '角色',
    influence: '影响力',
    support: '支持度',
    stage: '阶段',
    amount: '金额',
    closesOn: '预计结单日期',
    verdict: '结论',
    score: '得分',
    endsOn: '结束于',
    renewal: '续约',
    priority: '优先级',
    neededBy: '需要于',
    state: '状态',
    deal: '商机',
    closedOn: '结单日期',
    insight: '洞察',
    becameNeed: '已转为需求',
  },
  options: OPTIONS,
  hidden: '您无权查看此内容。',
  partlyHidden: '部分内容您无权查看。',
  notInProgramme: '不是大客户。',
  noPlan: '尚无计划。',
  nothingPressing: '暂无紧迫事项。',
  rankOf: (rank, outOf) => `${outOf} 家中第 ${rank} 名`,
  revenueOf: (actual, target, attainment) => `${actual} / ${target}（${attainment}）`,
  becameOpportunity: '已转为商机',
  renewsItself: '自动续约',
  steps: {
    REVIEW_OVERDUE: ({ monitor }) => `完成已逾期的${WORDS[monitor] ?? monitor}评审。`,
    STATUS_DIFFERS: ({ status, recommendation }) =>
      `决定状态：目前为“${WORDS[status ?? ''] ?? status ?? '未设置'}”，建议为“${WORDS[recommendation] ?? recommendation}”。`,
    ATTENTION: ({ signal }) => SIGNAL_STEPS[signal] ?? signal,
    RELATIONSHIP: ({ state }) =>
      state === 'DORMANT' ? '重新激活关系：目前已沉寂。' : '主动联系：关系正在趋冷。',
    CLOSENESS_FALLING: () => '查明亲密度下降的原因。',
    INITIATION_PENDING: ({ deal }) => `决定“${deal}”的立项。`,
    DEAL_TO_STOP: ({ deal }) => `停止“${deal}”，或扭转不利之处。`,
    ASSESSMENT_DUE: ({ deal }) => `用 TAS+ 再次评估“${deal}”。`,
    CONTRACT_ENDS: ({ contract }) => `商谈“${contract}”的续约。`,
    NO_PLAN: () => '制定 ESP+ 计划。',
    PLAN_BEHIND: ({ reason }) => withReason('让计划回到正轨', reason),
    PLAN_INCOMPLETE: ({ missing }) => withReason('补全计划', missing),
    CAPABILITY_GAP: ({ need, gap }) => withReason(`弥补“${need}”的能力缺口`, gap),
    NEED_READY: ({ need }) => `将“${need}”转为商机。`,
  },
};

/** What only the desk says, to who asks it. */
export const desk: DeskWords = {
  decisions,
  planMaking,
  health,
  brief,
  insight: {
    noDeal: '没有该商机，或它已在回收站中。',
    NO_INSIGHT: '该商机尚无洞察。请先在“获得的洞察”中写明从中了解到什么，然后重试。',
    NO_COMPANY: '该商机不属于任何公司，请先选择公司。',
    inTrash: '由该洞察创建的需求在回收站中。请将其还原或彻底删除，然后重试。',
  },
  combined: {
    title: (name) => `已合并：${name || '第二个大客户记录'}`,
    text: (name, status, since) =>
      `该公司的第二个大客户记录${name === '' ? '' : `“${name}”`}已并入本记录。其状态为${WORDS[status ?? ''] ?? status ?? '空'}${since === null ? '' : `，自 ${since} 起为大客户`}。其计划、任务、备注与业绩现归于本记录；原记录已移入回收站。`,
  },
  second: {
    takesNoPart:
      '这是该公司的第二个大客户记录，不参与计划、评审与业绩。请用“合并”将其并入主记录，或在主记录上操作。',
  },
  planPage,
};

// The panel and the score tab.

/** A sentence that the app wrote in Chinese begins with words of its own, whatever names follow. */
const IN_CHINESE = /^\p{Script=Han}/u;

/** Signals that say everything; the others name people, so their own sentence is kept behind a Chinese lead. */
const WHOLE_SIGNALS: Readonly<Record<string, string>> = {
  NO_DECISION_MAKER: '尚未标明决策者。',
  NO_MENTOR_OR_SUPPORTER: '没有导师或支持者。',
  SINGLE_THREADED: '一切都系于一位联系人。',
  NOBODY_CRITICAL: '名单上没有持批评态度的人：可能存在盲区。',
};
const SIGNAL_LEADS: Readonly<Record<string, string>> = {
  ENEMY_DECIDES: '决策者中有反对者',
  KEY_PERSON_SILENT: '有关键人物长期没有联系',
};

const changes = ({ changed, failed, reason }: RecalculationCounts): string =>
  [
    changed === 0 && failed === 0 ? '没有变化' : `${changed} 家有变化`,
    ...(failed > 0 ? [`${failed} 家失败：${reason}`] : []),
  ].join('，');

/** Who may do everything that the panel offers. */
const WHO_MAY = '大客户总监或管理员';

/** What the panel and the score tab say. */
export const panel: typeof english = {
  format: 'zh-CN',
  space: SPACE,

  importance: '重要性',
  importanceMeaning: '该客户对我们有多重要，0 到 100。',
  closeness: '亲密度',
  closenessMeaning: '我们与该客户有多亲密，0 到 100。',
  noScore: '无得分',
  parts: {
    revenue: '营业额',
    potential: '潜力',
    reference: REFERENCE_VALUE,
    winnability: '可赢性',
    quality: '关系质量',
    density: '联系密度',
    authority: '决策覆盖',
    commercial: '业务往来',
  },
  trends: { RISING: '上升', STEADY: '平稳', FALLING: '下降', UNKNOWN: '尚无趋势' },
  states: { ACTIVE: '活跃', COOLING: '趋冷', DORMANT: '沉寂', UNKNOWN: '没有联系记录' },
  change: (points) => `较上月 ${points}`,
  rhythm: (silence, usualGap) =>
    `${silence === 0 ? '今天有过联系' : `上次往来在 ${silence} 天前`}；通常间隔 ${usualGap} 天。`,

  tableCaption: (score) => `${score}的组成`,
  part: '组成',
  points: '得分',
  weight: '权重',
  contribution: '贡献',
  outOf: (value, most) => `${value} / ${most}`,
  sum: '合计',
  total: '得分',
  limited: (limit) => `最高 ${limit}`,
  why: '依据',
  missing: '缺少的信息',
  nothingMissing: '没有缺少的信息。',
  openRecord: '打开',
  openOneOf: (place) => `打开 ${place}`,
  openRecordLabel: (sentence) => `打开记录：${sentence}`,
  scored: (date, policy) => `计分时间：${date}，评分策略：“${policy}”。`,
  scoredOn: (date) => `计分时间：${date}。`,

  notScored: '尚未计分',
  notScoredAbout: '该公司还没有计过分。',
  nothingToJudge: '尚无可供评判的内容',
  nothingToJudgeAbout: '该公司已参与评分，但没有任何可供评判的信息。',
  enterAny: '录入以下任意一项，得分会自动出现：',
  inputs: {
    COMPANY: { what: '公司的年潜力、示范作用或交付匹配度：', go: '打开公司' },
    OPPORTUNITY: { what: '一个商机或一份合同：', go: '打开商机列表' },
    PERSON: { what: '一位联系人，以及其采购角色和我们对其的了解程度：', go: '打开人员列表' },
    MAILBOX: { what: '与其人员的邮件或会议（连接邮箱或日历）：', go: '前往连接' },
  },
  atLeast: (amounts) => `至少如此：${amounts} 没有汇率（EXCHANGE_RATES），未计入。`,
  unknownForm: '无法显示这些得分的组成',
  unknownFormAbout: '得分说明由应用的其他版本保存，或已被清除。重新计算即可更新。',
  companyGone: '无法读取该公司，它可能已被删除。',
  partlyHidden: '部分内容您无权查看。',
  loading: '正在加载…',
  tryAgain: '重试',
  recalculate: '立即重新计算',
  recalculating: '正在重新计算…',
  asOf: (time) => `截至 ${time}。`,

  nothingSelected:
    '没有选中任何公司。请逐一勾选（“全选”不会传递给应用），或在“建议与运行状况”面板中重新计算全部公司。',
  recalculated: (counts) =>
    `已重新计算 ${counts.done === counts.asked ? counts.asked : `${counts.done} / ${counts.asked}`} 家公司：${changes(counts)}。`,
  results: {
    CHANGED: '有变化',
    UNCHANGED: '没有变化',
    GONE: '该公司已不存在',
    POLICY_REFUSED: '其评分策略无法使用',
    OVERTAKEN: '该公司同时在别处评分',
    REFUSED: '工作区拒绝了这些数值',
  },
  failures: {
    OFFLINE: () => '无法连接 Twenty。请检查网络后重试。',
    SIGNED_OUT: () => 'Twenty 未接受登录状态。请刷新页面或重新登录。',
    FORBIDDEN: () => `您的角色不允许此操作。${WHO_MAY}可以进行，或授予您相应的角色。`,
    FUNCTIONS_OFF: () => '该服务器不运行逻辑函数。管理员需将 LOGIC_FUNCTION_TYPE 设为 LOCAL 或 LAMBDA。',
    ROUTE_MISSING: () => '此处没有安装应用的函数。请重新安装应用。',
    TOO_MANY: () => 'Twenty 暂时不接受更多请求。请一分钟后重试。',
    SERVER_FAILED: (detail) => `Twenty 返回错误：${detail}`,
    REFUSED: (detail) => `没有进行评分：${detail}`,
    DECLINED: (detail) => (detail ? `未能完成：${detail}` : '未能完成，且没有说明原因。'),
    UNREADABLE: (detail) => `返回内容的格式不符合预期${detail ? `（${detail}）` : ''}。请更新应用。`,
  },

  health: '评分',
  statuses: { OK: '评分正常', WARNING: '评分正常，但请留意以下事项', ERROR: '评分无法进行' },
  findings: '需要留意的事项',
  severities: { ERROR: '错误', WARNING: '警告', INFO: '提示' },
  lastRun: '最近一次运行',
  modes: {
    SWEEP: '对全部公司的定期计算',
    BACKFILL: '对全部公司的首次计算',
    POLICY: '评分策略变更之后',
    MANUAL: '按要求计算全部公司',
    DECISIONS: '应用了建议',
  },
  runStates: { WAITING: '等待中', RUNNING: '运行中', FINISHED: '已完成', FAILED: '失败' },
  runProgress: (processed, total, changed, failed) =>
    `${processed} / ${total} 家公司，${changed} 家有变化，${failed} 家失败`,
  progressLabel: '最近一次运行的进度',
  neverRan: '尚未运行过',
  neverRanAbout: '得分由服务器上的逻辑函数计算。如果一小时内仍没有运行记录，请服务器管理员检查两点：',
  neverRanChecks: [
    'LOGIC_FUNCTION_TYPE 为 LOCAL 或 LAMBDA。它默认为 DISABLED，此时本应用不会运行任何内容。',
    'worker 正在运行，且其定时任务已注册（cron:register:all）。',
  ],
  recalculateAll: '重新计算全部公司',
  recalculateAllAbout: '记录变更后得分会自动更新。更改设置之后请使用此按钮。',
  reload: '刷新',

  labels: {
    accountStatus: { CANDIDATE: '候选', KEY: '大客户', WATCH: '观察', FORMER: '前大客户', NONE: '无' },
    monitor: { IMPORTANCE: '重要性', NEEDS: '需求与能力', CLOSENESS: '亲密度' },
    reviewState: { UP_TO_DATE: '无到期', DUE: '即将到期', OVERDUE: '已逾期' },
    changeKind: { PROMOTION: '晋升为大客户', WATCH: '降为观察', EXIT: '降为前大客户' },
    cause: { IMPORTANCE: '重要性评审', NEEDS: '需求评审', CLOSENESS: '亲密度评审', OTHER: '其他' },
    buyingRole: { USER: '使用者', EVALUATOR: '评估者', DECISION_MAKER: '决策者', APPROVER: '审批者' },
    influence: { INNER_CIRCLE: '核心圈', POLITICAL_STRUCTURE: '政治结构', OUTSIDE: '圈外' },
    supportLevel: {
      MENTOR: '导师',
      SUPPORTER: '支持者',
      NEUTRAL: '中立',
      NON_SUPPORTER: '不支持者',
      ENEMY: '反对者',
    },
    coverage: {
      IN_DEPTH: '深入',
      MULTIPLE_CONTACTS: '多次接触',
      BRIEF_CONTACT: '短暂接触',
      NO_CONTACT: '无接触',
    },
    planStatus: { DRAFT: '草稿', ACTIVE: '执行中', IN_REVIEW: '评审中', CLOSED: '已关闭' },
    planHealth: { ON_TRACK: '正常', AT_RISK: '有风险', OFF_TRACK: '偏离', NOT_MEASURABLE: '无法衡量' },
    needState: { OPEN: '未满足', COVERED: '已满足', DROPPED: '已放弃' },
    horizon: { WITHIN_3_MONTHS: '3 个月内', MONTHS_3_TO_12: '3 至 12 个月', YEARS_1_TO_3: '1 至 3 年' },
    capability: { READY: '具备', PARTIAL: '部分具备', MISSING: '缺乏' },
  },
  stakeholders: {
    title: '干系人',
    none: '尚无该公司的联系人。请添加联系人及其采购角色和影响力。',
    person: '联系人',
    role: '角色',
    influence: '影响力',
    support: '支持度',
    coverage: '覆盖程度',
    closeness: '亲密度',
    owner: '负责人',
    lastContact: '上次往来',
    unnamed: '未命名',
    attention: '需要关注',
    sentence: ({ code, text }) => {
      if (IN_CHINESE.test(text)) return text;
      const lead = SIGNAL_LEADS[code];
      return WHOLE_SIGNALS[code] ?? (lead === undefined ? text : `${lead}：${text}`);
    },
    openKeyAccount: '打开大客户',
  },
  brief: {
    title: '客户简报',
    write: '客户简报',
    writing: '正在生成简报…',
    copy: '复制 Markdown',
    copied: '已复制。',
    showText: '显示为文本',
    showPage: '显示为页面',
    print: '打印视图',
    printOff: '返回简报',
    close: '关闭',
    tooLong: '简报超出剪贴板的上限（64 KiB）。请分段选择并复制。',
  },
  keyAccount: {
    gone: '无法读取该大客户，它可能已被删除。',
    unnamed: '大客户',
    status: '状态',
    recommendation: '建议',
    reason: '依据',
    noReason: '尚无建议：还没有进行过排名。',
    importance: '重要性',
    rank: (rank, outOf) => `第 ${rank} 名，共 ${outOf} 家`,
    revenue: '近 365 天营业额',
    reviews: '评审',
    monitor: '评审',
    reviewedOn: '上次评审',
    never: '从未',
    dueOn: '到期日',
    notDue: '无到期日',
    state: '状态',
    start: '评审…',
    startLabel: (monitor) => `评审：${monitor}`,
    form: (monitor) => `完成评审：${monitor}`,
    decision: '新状态',
    recommended: (status) => `${status}（建议）`,
    current: (status) => `${status}（当前）`,
    recommendedCurrent: (status) => `${status}（当前，建议）`,
    remark: '备注（可选）',
    complete: '完成评审',
    completing: '正在提交…',
    reviewed: (monitor, day) => `${monitor}已于 ${day} 完成评审。`,
    statusStays: (status) => `状态仍为“${status}”。`,
    statusChanges: (from, to) => `状态由“${from}”改为“${to}”。`,
    newPlan: '按模板新建计划',
    makingPlan: '正在创建计划…',
    planMade: (objectives, needs) => `已创建计划，含 ${objectives} 个阶段目标和 ${needs} 项需求。`,
    planThere: '该期间已有计划。',
    openPlan: '打开计划',
    second: SECOND_KEY_ACCOUNT,
    combine: '合并…',
    combineQuestion:
      '将该大客户的计划、任务、备注与业绩移至公司的主记录，补齐其空缺的负责人，并把本记录移入回收站？',
    combineYes: '合并',
    combining: '正在合并…',
    combined: (count) => `已将 ${count} 个大客户记录并入主记录。`,
    openLeader: '打开主记录',
    combineOnlyFor: '并入主记录由大客户总监或管理员进行。',
    restateOnlyFor: '状态与销售业绩的重算由大客户总监或管理员决定。',
    restate: '重算销售业绩…',
    restateQuestion: '按当前的人员和比例重新计算该客户的全部销售业绩？以往合同的业绩也会改变。',
    restateYes: '重算销售业绩',
    restating: '正在重算…',
    restated: (count) => {
      if (count === null) return '销售业绩已重算。您无权查看有多少条变化。';
      return count === 0 ? '全部销售业绩原本就正确。' : `${count} 条销售业绩有变化。`;
    },
  },
  plan: {
    gone: '无法读取该计划，它可能已被删除。',
    unnamed: 'ESP+ 计划',
    about: 'ESP+ 是企业级销售流程的客户经营计划：在一个大客户上要实现什么、如何实现、何时实现。',
    revision: (revision) => `第 ${revision} 版`,
    period: (from, to) => `${from} 至 ${to}`,
    open: '未定',
    progress: '计划进展',
    health: '健康度',
    noHealth: '不评估',
    noHealthAbout: '只评估执行中和评审中的计划。',
    attainment: '达成率',
    revenue: (actual, target) => `${actual} / ${target}`,
    noTarget: '无目标',
    completeness: '完整度',
    missing: '缺少的内容',
    nothingMissing: '没有缺少的内容。',
    problem: '问题',
    revise: '新建修订版…',
    reviseAbout: '关闭本计划，并以可沿用的内容开启下一版。',
    cause: '由哪次评审引起？',
    choose: '请选择…',
    create: '创建修订版',
    creating: '正在创建…',
    created: (revision) => `已创建第 ${revision} 版。`,
    openRevision: '打开新修订版',
    closed: '该计划已关闭。',
  },
  policy: {
    gone: '无法读取该评分策略，它可能已被删除。',
    unnamed: '评分策略',
    isDefault: '用于所有未指定评分策略的公司。',
    isOwn: '用于指定该策略的公司。',
    problem: '该评分策略无法使用',
    inUse: '该评分策略可以使用。',
    howToMend:
      '请在本页“主页”选项卡中更改所指出的数值。应用会在数秒内重新检查；一切无误后，即为该策略的公司评分。',
  },
  need: {
    gone: '无法读取该需求，它可能已被删除。',
    unnamed: '客户需求',
    company: '公司',
    horizon: '时间范围',
    expectedOn: '预计日期',
    value: '估计价值',
    capability: '能力',
    gap: '资源缺口',
    incubateAbout: '孵化会用该需求的价值、负责人和公司创建一个商机。',
    incubate: '孵化',
    incubating: '正在创建商机…',
    incubated: '已由该需求创建商机。',
    incubatedBefore: '该需求此前已转为商机。',
    openOpportunity: '打开商机',
    cover: '已满足',
    covering: '正在标记…',
    covered: '该需求已标记为已满足。',
    closed: '该需求已关闭，无需再做任何事。',
  },
  insights: {
    title: '从商机中了解到的',
    trackUnknown: (amount) => `该商机的销售路径未知：${amount} 或与之比较的起点没有汇率（EXCHANGE_RATES）。`,
    none: '没有商机写明从中了解到什么。请在商机的“获得的洞察”中填写。',
    unnamed: '商机',
    open: '未结单',
    noInsight: '该商机尚无洞察。请在“获得的洞察”中写明从中了解到什么。',
    noCompany: '该商机不属于任何公司，因此无法据此创建需求。',
    became: (state) => `需求（${state}）：`,
    make: '创建需求…',
    form: '将该洞察转为需求',
    about: '为该公司创建一项注明此商机的未满足需求；它与商机分别计入潜力。',
    need: '客户将需要什么？',
    noHorizon: '尚不清楚',
    currency: '币种',
    noNumber: '请将价值写成数字，例如 250,000。',
    create: '创建需求',
    creating: '正在创建需求…',
    made: '需求已创建。',
    madeBefore: '该洞察此前已转为需求。',
    openNeed: '打开需求',
  },
  panel: {
    programme: '建议与运行状况',
    back: '返回记录',
    unknown: '面板对该记录没有可显示的内容，或您的角色无权读取它。',
    yes: '是',
    cancel: '取消',
    none: '–',
    onlyFor: '此处由大客户总监或管理员决定；您的角色可以查看。',
    aftermath: (reason) => `已完成，但后续处理未全部完成：${reason} 下一次定期计算会补上。`,
  },
  recommendations: {
    title: '建议',
    about: '排名给出而尚未有人决定的建议。应用之前不会有任何改变；每项改变都可以撤销。',
    nothing: '所有状态均与建议一致。',
    nothingToApply: '目前没有可应用的建议。',
    left: '保留至评审',
    all: '全选',
    none: '全不选',
    tickAll: (of) => `全部勾选：${of}`,
    tickNone: (of) => `全部不勾选：${of}`,
    differs: (name, status, recommended) => `${name}：${status}，建议：${recommended}`,
    unchanged: (count) => `另有 ${count} 个大客户与建议一致或尚未排名，未列出。`,
    change: (name, from, to) => `${name}：${from} → ${to}`,
    unnamed: '未命名',
    apply: (count) => `应用 ${count} 项改变…`,
    uncertain: '不确定',
    withoutRate: (count) =>
      `有 ${count} 个大客户的金额没有汇率，其得分偏低。请在应用设置中设置 EXCHANGE_RATES；在此之前，会使其失去状态的建议默认不勾选。`,
    nothingTicked: '请勾选要应用的项',
    question: (count) => `更改 ${count} 个大客户的状态？`,
    applyYes: '应用',
    applying: '正在应用…',
    applied: (count) => `已更改 ${count} 个大客户的状态。`,
    skipped: '保持不变',
    noReason: '未说明原因',
    undo: '撤销…',
    undoQuestion: '将每个大客户恢复为之前的状态？此后已另作决定的保持不变。',
    undoYes: '撤销',
    undoing: '正在撤销…',
    undone: (count) => `已恢复 ${count} 个大客户的状态。`,
    kept: '因此后有变动而保留',
  },
  lists: {
    title: '全部列表',
    more: '每项先打开其主列表；其他列表在顶部的视图选择器中。',
    objects: {
      accountNeeds: '客户需求',
      planObjectives: '阶段目标',
      dealAssessments: '商机评估',
      dealCompetitors: '商机对手',
      competitors: '竞争对手',
      decisionCriteria: '决策标准',
      dealMilestones: '商机里程碑',
      salesCredits: '销售业绩',
      closenessScores: '亲密度历史',
      scoringPolicies: '评分策略',
      scoreRuns: '计分运行',
      keyAccounts: '大客户',
      espPlans: 'ESP+ 计划',
      contracts: '合同',
      supportRequests: '支持请求',
      companies: '公司',
      people: '人员',
      opportunities: '商机',
    },
  },
  coverage: {
    title: '客户由谁负责',
    from: '自',
    until: '至',
    now: '今天',
    owner: '区域负责人（业绩份额）',
    director: '总监（业绩份额）',
    nobody: '无记录',
    unknown: '已离职成员',
    share: (name, share) => `${name}（份额 ${share}%）`,
  },
  terms: {
    gone: '无法读取该合同，可能已被删除。',
    unnamed: '合同',
    title: '合同期限',
    term: '期限',
    present: '当前',
    past: '以往',
    from: '自',
    until: '至',
    withoutEnd: '无结束日期',
    amount: '金额',
    per: (amount, period) => `${amount}（按${period}）`,
    periods: { WHOLE_TERM: '整个期限', YEAR: '年', MONTH: '月' },
    earlier: (amount, until) => `${until} 之前为 ${amount}`,
    nonePast: '没有以往期限的记录：该合同尚未自动续约。',
    counted: '以往期限仍计入营业额。',
    openCompany: '打开公司',
  },
  run: {
    gone: '无法读取该次运行，它可能已被删除。',
    unnamed: '计分运行',
    applied: '已应用的内容',
    noDecisions: '该次运行没有应用任何建议。',
    unreadable: '这些决定以其他格式保存，无法列出。仍可撤销。',
    undoneAt: (moment) => `已于 ${moment} 撤销。`,
    startedAt: (moment) => `开始于 ${moment}。`,
    notDecisions: '该次运行只计算得分，没有更改任何状态，无可撤销。',
    failures: '未能计算的内容',
    noFailures: '没有失败。',
    what: '记录',
    why: '原因',
    openCompany: '打开公司',
    openRecord: '打开记录',
    moreFailures: (count) => `共 ${count} 项失败，此处列出最初的若干项。`,
  },
  pictures,
};

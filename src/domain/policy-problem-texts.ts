import type { PolicyProblem } from './policy.ts';
import type { PolicyNumber } from './policy-fields.ts';
import { MOST_REVIEW_MONTHS } from './review/interval.ts';
import type { Language } from './shared/language.ts';

type Texts = {
  problems: { [Code in PolicyProblem['code']]: (problem: Extract<PolicyProblem, { code: Code }>) => string };
  notInUse: (problems: string) => string;
  /** Between two sentences. */
  space: string;
};

const en: Texts = {
  problems: {
    WEIGHT_NEGATIVE: ({ field, value }) => `${field} is ${value}; a weight can't be negative.`,
    WEIGHTS_ALL_ZERO: ({ group }) => `All ${group} weights are 0; at least one must be above 0.`,
    THRESHOLDS_NOT_RISING: ({ group, values }) =>
      `The ${group} thresholds ${values.join(', ')} must rise strictly from above 0.`,
    SHARE_OUT_OF_RANGE: ({ field, value }) => `${field} is ${value}; a share lies between 0 and 100.`,
    WIN_RATE_OUT_OF_RANGE: ({ value }) => `baselineWinRate is ${value}; it lies between 0 and 1.`,
    REVIEW_MONTHS_OUT_OF_RANGE: ({ field, value }) =>
      `${field} is ${value}; reviews lie 1 to ${MOST_REVIEW_MONTHS} whole months apart.`,
    VALUE_MISSING: ({ field }) => `${field} is empty.`,
  },
  notInUse: (problems) => `Not in use: ${problems} Companies keep their last scores.`,
  space: ' ',
};

/** The numbers of a policy as its page calls them. */
const FIELDS: Readonly<Record<PolicyNumber, string>> = {
  revenueWeight: '营业额权重',
  potentialWeight: '潜力权重',
  referenceWeight: '示范权重',
  winnabilityWeight: '可赢权重',
  revenueAt25: '25 分营业额',
  revenueAt50: '50 分营业额',
  revenueAt75: '75 分营业额',
  revenueAt100: '100 分营业额',
  potentialAt25: '25 分潜力',
  potentialAt50: '50 分潜力',
  potentialAt75: '75 分潜力',
  potentialAt100: '100 分潜力',
  baselineWinRate: '基准赢单率',
  qualityWeight: '关系质量权重',
  densityWeight: '联系密度权重',
  authorityWeight: '决策覆盖权重',
  commercialWeight: '业务往来权重',
  keyShare: '大客户比例',
  keyMargin: '保留余量',
  candidateBand: '候选区间',
  entryScore: '入选分',
  exitScore: '退出分',
  importanceReviewMonths: '重要性评审间隔月数',
  needsReviewMonths: '需求评审间隔月数',
  closenessReviewMonths: '亲密度评审间隔月数',
};

const GROUPS = { importance: '重要性', closeness: '亲密度', revenue: '营业额', potential: '潜力' } as const;

const zhCn: Texts = {
  problems: {
    WEIGHT_NEGATIVE: ({ field, value }) => `“${FIELDS[field]}”为 ${value}；权重不能为负。`,
    WEIGHTS_ALL_ZERO: ({ group }) => `${GROUPS[group]}的权重全部为 0；至少须有一项大于 0。`,
    THRESHOLDS_NOT_RISING: ({ group, values }) =>
      `${GROUPS[group]}的分数线 ${values.join('、')} 须大于 0 且逐级递增。`,
    SHARE_OUT_OF_RANGE: ({ field, value }) => `“${FIELDS[field]}”为 ${value}；比例须在 0 至 100 之间。`,
    WIN_RATE_OUT_OF_RANGE: ({ value }) => `“${FIELDS.baselineWinRate}”为 ${value}；须在 0 至 1 之间。`,
    REVIEW_MONTHS_OUT_OF_RANGE: ({ field, value }) =>
      `“${FIELDS[field]}”为 ${value}；评审须间隔 1 至 ${MOST_REVIEW_MONTHS} 个整月。`,
    VALUE_MISSING: ({ field }) => `“${FIELDS[field]}”为空。`,
  },
  notInUse: (problems) => `未启用：${problems}相关公司保留上次得分。`,
  space: '',
};

const TEXTS: Readonly<Record<Language, Texts>> = { en, 'zh-CN': zhCn };

/** What is wrong with a policy, one sentence a problem. */
export const problemSentences = (problems: readonly PolicyProblem[], language: Language): string => {
  const { problems: sentences, space } = TEXTS[language];
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  return problems
    .map((problem) => (sentences[problem.code] as (problem: PolicyProblem) => string)(problem))
    .join(space);
};

/** What a person reads on a refused policy: one sentence a problem; null for a policy that can be used. */
export const policyProblemText = (problems: readonly PolicyProblem[], language: Language): string | null =>
  problems.length === 0 ? null : TEXTS[language].notInUse(problemSentences(problems, language));

/** How stored values read, in simplified Chinese. */
import type { labels as english } from '../en/labels.ts';

export const labels: typeof english = {
  accountStatus: { CANDIDATE: '候选', KEY: '大客户', WATCH: '观察', FORMER: '前大客户', NONE: '无' },
  monitor: { IMPORTANCE: '重要性', NEEDS: '需求与能力', CLOSENESS: '亲密度' },
  reviewState: { UP_TO_DATE: '无到期', DUE: '即将到期', OVERDUE: '已逾期' },
  changeKind: { PROMOTION: '晋升', WATCH: '转入观察', EXIT: '退出' },
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
  planHealth: { ON_TRACK: '正常', AT_RISK: '有风险', OFF_TRACK: '偏离' },
  needState: { OPEN: '未满足', COVERED: '已满足', DROPPED: '已放弃' },
  horizon: { WITHIN_3_MONTHS: '3 个月内', MONTHS_3_TO_12: '3 至 12 个月', YEARS_1_TO_3: '1 至 3 年' },
  capability: { READY: '具备', PARTIAL: '部分具备', MISSING: '缺乏' },
};

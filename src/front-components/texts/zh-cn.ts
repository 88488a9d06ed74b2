/** Every visible text of the web interface, in simplified Chinese. */

import { leftOutText } from '../../domain/left-out-texts.ts';
import { reasonInChinese } from '../../domain/reason-texts-zh-cn.ts';
import { parseReason } from '../score/reasons.ts';
import type { en, RecalculationCounts } from './en.ts';
import { account } from './zh-cn/account.ts';
import { labels } from './zh-cn/labels.ts';
import { plan } from './zh-cn/plan.ts';
import { programme } from './zh-cn/programme.ts';

const changes = ({ changed, failed, reason }: RecalculationCounts): string =>
  [
    changed === 0 && failed === 0 ? '没有变化' : `${changed} 家有变化`,
    ...(failed > 0 ? [`${failed} 家失败：${reason}`] : []),
  ].join('，');

export const zhCn: typeof en = {
  format: 'zh-CN',

  importance: '重要性',
  importanceMeaning: '该客户对我们有多重要，0 到 100。',
  closeness: '亲密度',
  closenessMeaning: '我们与该客户有多亲密，0 到 100。',
  noScore: '无评分',
  parts: {
    revenue: '收入',
    potential: '潜力',
    reference: '标杆价值',
    winnability: '可赢得性',
    quality: '关系质量',
    density: '联系密度',
    authority: '权力覆盖',
    commercial: '业务往来',
  },
  trends: { RISING: '上升', STEADY: '平稳', FALLING: '下降', UNKNOWN: '尚无趋势' },
  states: { ACTIVE: '活跃', COOLING: '降温', DORMANT: '沉寂', UNKNOWN: '没有联系记录' },
  change: (points) => `较上月 ${points}`,
  rhythm: (silence, usualGap) =>
    `${silence === 0 ? '今天有过联系' : `上次联系在 ${silence} 天前`}；通常间隔 ${usualGap} 天。`,

  tableCaption: (score) => `${score}的组成`,
  part: '组成',
  points: '得分',
  weight: '权重',
  contribution: '贡献',
  outOf: (value, most) => `${value} / ${most}`,
  sum: '合计',
  total: '评分',
  limited: (limit) => `最高 ${limit}`,
  why: '依据',
  reason: (stored, baseCurrency) => {
    const reason = parseReason(stored);
    return reason === null ? stored.text : reasonInChinese(reason, baseCurrency);
  },
  leftOut: (alike) => leftOutText(alike, 'zh-CN'),
  missing: '缺少的信息',
  nothingMissing: '没有缺少的信息。',
  openRecord: '打开',
  openOneOf: (place) => `打开 ${place}`,
  openRecordLabel: (sentence) => `打开记录：${sentence}`,
  scored: (date, policy) => `评分时间：${date}，评分策略：“${policy}”。`,
  scoredOn: (date) => `评分时间：${date}。`,

  notScored: '尚未评分',
  notScoredAbout: '该公司还没有评过分。',
  nothingToJudge: '尚无可供评判的内容',
  nothingToJudgeAbout: '该公司已参与评分，但没有任何可供评判的信息。',
  enterAny: '录入以下任意一项，评分会自动出现：',
  inputs: [
    '公司的年潜力、标杆价值或交付匹配度',
    '一个商机或一份合同',
    '一位联系人，以及其采购角色和我们对其的了解程度',
    '与其人员的邮件或会议（连接邮箱或日历）',
  ],
  unknownForm: '无法显示这些评分的组成',
  unknownFormAbout: '评分说明由应用的其他版本保存，或已被清除。重新计算即可更新。',
  companyGone: '无法读取该公司，它可能已被删除。',
  loading: '正在加载…',
  tryAgain: '重试',
  recalculate: '立即重新计算',
  recalculating: '正在重新计算…',

  nothingSelected:
    '没有选中任何公司。请逐一勾选（“全选”不会传递给应用），或在“建议与健康状况”面板中重新计算全部公司。',
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
    FORBIDDEN: () => '您的角色不允许此操作。请联系管理员。',
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
  neverRanAbout: '评分由服务器上的逻辑函数计算。如果一小时内仍没有运行记录，请服务器管理员检查两点：',
  neverRanChecks: [
    'LOGIC_FUNCTION_TYPE 为 LOCAL 或 LAMBDA。它默认为 DISABLED，此时本应用不会运行任何内容。',
    'worker 正在运行，且其定时任务已注册（cron:register:all）。',
  ],
  recalculateAll: '重新计算全部公司',
  recalculateAllAbout: '记录变更后评分会自动更新。更改设置之后请使用此按钮。',
  reload: '刷新',

  labels,
  ...account,
  ...plan,
  ...programme,
};

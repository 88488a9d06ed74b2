/** Stakeholders, brief and key account, in simplified Chinese. */
import type { account as english } from '../en/account.ts';

/** A sentence that the app wrote in Chinese begins with words of its own, whatever names follow. */
const IN_CHINESE = /^\p{Script=Han}/u;

/** Signals that say everything; the others name people, so their own sentence is kept behind a Chinese lead. */
const WHOLE: Readonly<Record<string, string>> = {
  NO_DECISION_MAKER: '尚未标明决策者。',
  NO_MENTOR_OR_SUPPORTER: '没有导师或支持者。',
  SINGLE_THREADED: '一切都系于一位联系人。',
  NOBODY_CRITICAL: '名单上没有持批评态度的人：可能存在盲区。',
};
const LEADS: Readonly<Record<string, string>> = {
  ENEMY_DECIDES: '决策者中有反对者',
  KEY_PERSON_SILENT: '有关键人物长期没有联系',
};

export const account: typeof english = {
  stakeholders: {
    title: '关键人物',
    none: '尚无该公司的联系人。请添加联系人及其采购角色和影响力。',
    person: '联系人',
    role: '角色',
    influence: '影响力',
    support: '支持度',
    coverage: '覆盖程度',
    closeness: '亲密度',
    owner: '负责人',
    lastContact: '上次联系',
    unnamed: '未命名',
    attention: '需要关注',
    sentence: ({ code, text }) => {
      if (IN_CHINESE.test(text)) return text;
      const lead = LEADS[code];
      return WHOLE[code] ?? (lead === undefined ? text : `${lead}：${text}`);
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
    planMade: (objectives, needs) => `已创建计划，含 ${objectives} 个目标和 ${needs} 项需求。`,
    planThere: '该期间已有计划。',
    openPlan: '打开计划',
    restate: '重算销售业绩…',
    restateQuestion: '按当前的人员和比例重新计算该客户的全部销售业绩？以往合同的业绩也会改变。',
    restateYes: '重算销售业绩',
    restating: '正在重算…',
    restated: (count) => (count === 0 ? '全部销售业绩原本就正确。' : `${count} 条销售业绩有变化。`),
  },
};

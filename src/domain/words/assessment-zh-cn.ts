/** What is said about the questions of TAS+ in simplified Chinese. */
import type { AssessmentPageWords, AssessmentWords } from '../assessment/words.ts';

const NO_DECISION = '不做决定';

export const assessment: AssessmentWords = {
  questions: {
    1: '客户的项目',
    2: '客户的业务',
    3: '客户的财务',
    4: '资金到位',
    5: '紧迫事件',
    6: '正式标准',
    7: '方案契合',
    8: '资源',
    9: '关系',
    10: '独特价值',
    11: '内部支持',
    12: '高层信任',
    13: '文化契合',
    14: '非正式标准',
    15: '政治同盟',
    16: '近期营业额',
    17: '后续营业额',
    18: '利润',
    19: '风险可接受',
    20: '战略价值',
    21: '提升亲密度',
    22: '加深洞察',
  },
  causes: {
    NO_MONEY_NO_EVENT: '没有资金，也没有迫使客户行动的事件。',
    DOES_NOT_FIT: '我们的方案不契合。',
    FAILS_MANDATORY: '有一项必备标准不如他人。',
    NO_PROFIT_NO_STRATEGY: '既无利润，也无战略价值。',
    LOW_SCORE: '得分低于策略的下限。',
    LOSING_TO_RIVAL: '我们很难赢，且有对手领先。',
    GOOD: '得分、已知信息与各灯均支持推进。',
    SCORE_BELOW_GO: '得分尚不足以推进。',
    TOO_LITTLE_KNOWN: '已知信息太少，尚不能推进。',
    RED_LIGHT: '有一盏灯是红灯。',
  },
  worthMost: (questions) =>
    questions.length === 0
      ? ''
      : `转为“是”最有价值的：${questions.map(({ question, gain }) => `${question}（+${gain}）`).join('、')}。`,
  noDecision: NO_DECISION,
  roundName: (kind, round, deal) => `${kind === 'QUICK' ? '快速评估' : '评估'}第 ${round} 轮：${deal}`,
  future: (day) => `本轮日期为 ${day}，自该日起计入。`,
  afterClosing: (day) => `该商机已于 ${day} 结单：本轮予以保留，不改变任何结果。`,
  quick: (noes, known) =>
    noes >= 2
      ? `五个快速问题中有 ${noes} 个为“否”：继续投入之前请再想一想。`
      : `五个快速问题已回答 ${known} 个。`,
  gaps: {
    NO_ROUND: () => '决定时没有任何一轮 TAS+ 评估。',
    ROUND_TOO_OLD: ({ days, allowed }) => `决定所依据的 TAS+ 评估已过 ${days} 天，最多允许 ${allowed} 天。`,
    STOP_WITHOUT_NOTE: () => '在结论为“停止”时批准，且没有说明原因。',
  },
  track: {
    tracks: { FULL_PROCESS: '完整流程', GREEN_CHANNEL: '绿色通道' },
    title: (track, deal) => (track === null ? `流程恢复按金额确定：${deal}` : `手动设定为${track}：${deal}`),
    text: (track, who) =>
      `${track === null ? '流程恢复按金额确定。' : `无论金额多少，均走${track}。`}${who === null ? '' : `由 ${who} 设定。`}`,
  },
};

/** What only pages say of assessments. */
export const assessmentPage: AssessmentPageWords = {
  verdicts: { GO: '推进', IMPROVE: '改善', STOP: '停止' },
  standings: { INCUMBENT: '现任', SHORTLISTED: '入围', OUTSIDER: '外围', NO_DECISION },
  asked: {
    1: '客户是否有自己的项目，并有人负责？',
    2: '我们是否了解客户的业务：靠什么盈利、有何压力？',
    3: '我们是否了解客户的财务，客户付得起吗？',
    4: '资金是否已安排，或决策者能否争取到？',
    5: '是否有事件迫使客户在某日前行动，不行动会有损失？',
    6: '我们是否清楚正式的决策标准，并满足它们？',
    7: '我们的方案能解决客户的问题吗？',
    8: '我们能投入所需的人员与时间吗？',
    9: '我们的关系是否足够好？',
    10: '我们能否提供客户看重且他人没有的价值？',
    11: '客户内部是否有人希望我们赢，并为此行动？',
    12: '做决定的高层相信我们吗？',
    13: '双方的文化合得来吗？',
    14: '我们是否了解未成文的标准，它们对我们有利吗？',
    15: '真正有影响力的人站在我们这边吗？',
    16: '一年之内能否带来值得投入的营业额？',
    17: '是否能打开后续营业额的大门？',
    18: '是否有利润？',
    19: '可能出的问题我们承受得起吗？',
    20: '除金额之外，是否符合我们的战略？',
    21: '做这个项目能让我们与客户更亲密吗？',
    22: '能让我们看清客户未来三年的需求吗？',
  },
  groups: {
    opportunity: '有机会吗？',
    compete: '我们能竞争吗？',
    win: '我们能赢吗？',
    worth: '值得赢吗？',
    plus: '对大客户有利吗？',
  },
  answers: { YES: '是', UNKNOWN: '不清楚', NO: '否' },
  lights: { GREY: '未回答', GREEN: '绿灯', YELLOW: '黄灯', RED: '红灯' },
  evidence: {
    DELIVERY_FIT: ({ stars }) => (stars === null ? '交付契合度未评' : `交付契合度：${stars} 星（共 5 星）`),
    NEED_MISSING: () => '该需求缺乏能力',
    REQUESTS_ON_TIME: ({ count }) => (count === 0 ? '未申请支持' : `按期的支持请求：${count}`),
    REQUEST_DECLINED: () => '支持被拒绝',
    REQUEST_LATE: () => '支持已过期',
    CLOSENESS: ({ closeness }) => (closeness === null ? '尚无亲密度' : `亲密度 ${closeness}`),
    SUPPORTER_INSIDE: () => '在内部支持我们',
    NO_SUPPORTER_INSIDE: () => '内部没有导师或支持者',
    OPPONENT_DECIDES: () => '有决定权且反对我们',
    DECIDER: ({ closeness }) =>
      closeness === null ? '有决定权，尚无亲密度' : `有决定权，亲密度 ${closeness}`,
    NO_DECIDER: () => '尚不知道决策者或批准者',
    INSIDE_BALANCE: ({ supporters, opponents }) =>
      `有内部影响力者：支持 ${supporters} 人，反对 ${opponents} 人`,
    DEAL_SIZE: ({ percent }) =>
      percent === null
        ? '规模未知：商机没有金额，或其币种没有汇率'
        : `相当于大单起点的 ${Math.round(percent)} %`,
    CLOSES_IN: ({ days }) =>
      days === null ? '无预计结单日' : days < 0 ? `预计结单日已过 ${-days} 天` : `${days} 天后结单`,
    LATER_NEEDS: ({ count, percent }) =>
      count === 0
        ? '三个月之后没有未满足的需求'
        : `三个月之后未满足的需求：${count}${percent === null ? '' : `，相当于大单起点的 ${Math.round(percent)} %`}`,
    STATUS: ({ status }) => (status === 'KEY' ? '大客户' : '非大客户'),
    IMPORTANCE: ({ importance, exit }) =>
      importance === null ? '尚无重要性' : `重要性 ${importance}，退出线 ${exit}`,
  },
  page: {
    title: (deal) => `TAS+ 评估：${deal}`,
    noRound: '尚无有效的 TAS+ 评估。',
    lead: '我方领先',
    noLead: '未评价',
    answers: '回答',
    drafts: '建议仅为草稿：须由人在商机的“TAS+ 评估”标签页中确认。',
    question: '问题',
    answer: '回答内容',
    suggested: '建议的回答',
    evidence: '依据',
  },
};

/** Why statuses change, stay or are taken back. */
import type { Language } from '../shared/language.ts';
import { OPTION_WORDS } from '../shared/option-words-zh-cn.ts';
import type { AccountStatus, RecommendedStatus } from './recommend.ts';

type DecisionTexts = {
  /** Why a status changes; the reason of the recommendation follows. */
  because: Readonly<Record<'PROMOTION' | 'WATCH' | 'EXIT', string>>;
  /** Between two sentences. */
  space: string;
  inTrash: string;
  noCompany: string;
  noStatus: string;
  noRecommendation: string;
  nothingToChange: (status: AccountStatus, recommended: RecommendedStatus) => string;
  /** The two differ, and no command makes them agree. */
  leftToReview: (status: AccountStatus) => string;
  decidedToday: (status: AccountStatus) => string;
  isGone: string;
  wasThrownAway: string;
  reviewedToday: string;
  changedMeanwhile: (status: AccountStatus | null) => string;
  notApplied: string;
  backAlready: (status: AccountStatus) => string;
  changedSince: (status: AccountStatus | null) => string;
  reviewCleared: string;
  reviewedSince: (day: string) => string;
  noTimeToApply: string;
  noTimeToUndo: string;
  unknownAccount: string;
};

const WORDS: Readonly<Record<AccountStatus | RecommendedStatus, string>> = {
  CANDIDATE: 'candidate',
  KEY: 'key account',
  WATCH: 'on watch',
  FORMER: 'former key account',
  NONE: 'none',
};

const en: DecisionTexts = {
  because: {
    PROMOTION: 'Recommended KEY.',
    WATCH: 'No longer recommended KEY.',
    EXIT: 'On watch, and still not recommended KEY.',
  },
  space: ' ',
  inTrash: 'It is in the trash.',
  noCompany: 'Its company is gone or in the trash.',
  noStatus: 'It has no status to go by.',
  noRecommendation: 'Nothing is recommended for it yet.',
  nothingToChange: (status, recommended) =>
    `It is ${status}, and recommended ${recommended}: nothing is to be changed.`,
  leftToReview: (status) =>
    `Only a promotion is applied to a ${WORDS[status]}: its importance review decides.`,
  decidedToday: (status) => `It is ${status} by a decision of today: the next one can follow tomorrow.`,
  isGone: 'It is gone.',
  wasThrownAway: 'It was put into the trash.',
  reviewedToday: 'Its importance was reviewed today.',
  changedMeanwhile: (status) => `It was changed to ${status ?? 'no status'} meanwhile.`,
  notApplied: 'It was not applied.',
  backAlready: (status) => `It is ${status} again already.`,
  changedSince: (status) => `It was changed to ${status ?? 'no status'} since.`,
  reviewCleared: 'The date of its importance review was cleared since.',
  reviewedSince: (day) => `Its importance was reviewed since, on ${day}.`,
  noTimeToApply: 'There was no time left for it. Apply the recommendations again.',
  noTimeToUndo: 'There was no time left for it. Undo the run again.',
  unknownAccount: 'There is no such key account.',
};

const quoted = (status: AccountStatus | RecommendedStatus): string => `“${OPTION_WORDS[status]}”`;

const changedTo = (status: AccountStatus | null): string =>
  status === null ? '状态已被清空' : `状态已被改为${quoted(status)}`;

const zhCn: DecisionTexts = {
  because: {
    PROMOTION: '建议列为大客户。',
    WATCH: '不再建议列为大客户。',
    EXIT: '处于观察之中，仍未建议列为大客户。',
  },
  space: '',
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

const TEXTS: Readonly<Record<Language, DecisionTexts>> = { en, 'zh-CN': zhCn };

/** The sentences about decisions in a language. */
export const decisionTexts = (language: Language): DecisionTexts => TEXTS[language];

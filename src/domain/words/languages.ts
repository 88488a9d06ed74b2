/** The words of each language. They come in parts, so that a bundle carries only what it says. */
import type { AssessmentPageWords, AssessmentSaid } from '../assessment/words.ts';
import type { LeftOutWords, OtherLeftOutSentences, RevenueLeftOutWords } from '../left-out.ts';
import type { RunNameWords } from '../record-name-words.ts';
import type { RecommendationWords } from '../selection/words.ts';
import type { Language } from '../shared/language.ts';
import type { ReasonWords } from '../shared/reasons.ts';
import * as assessmentEn from './assessment-en.ts';
import * as assessmentZhCn from './assessment-zh-cn.ts';
import * as en from './en.ts';
import * as projectEn from './project-en.ts';
import * as projectZhCn from './project-zh-cn.ts';
import * as setUpEn from './set-up-en.ts';
import * as setUpZhCn from './set-up-zh-cn.ts';
import type { DeskWords, Words } from './words.ts';
import * as zhCn from './zh-cn.ts';

type In<Part> = Readonly<Record<Language, Part>>;

/** What the web interface says; the English is the shape that every language fills. */
export type PanelWords = typeof en.panel;

/** What the project line of a deal says on its tab; shaped like the English as well. */
export type ProjectWords = projectEn.ProjectWords;

/** What the set-up page says, which no other bundle carries; shaped like the English as well. */
export type SetUpWords = setUpEn.SetUpWords;

const WORDS: In<Words> = { en: en.words, 'zh-CN': zhCn.words };
const REASONS: In<ReasonWords> = { en: en.reasons, 'zh-CN': zhCn.reasons };
const LEFT_OUT_OF_REVENUE: In<RevenueLeftOutWords> = {
  en: en.leftOutOfRevenue,
  'zh-CN': zhCn.leftOutOfRevenue,
};
const LEFT_OUT_BESIDE: In<OtherLeftOutSentences> = { en: en.leftOutBeside, 'zh-CN': zhCn.leftOutBeside };
const RECOMMENDATIONS: In<RecommendationWords> = { en: en.recommendations, 'zh-CN': zhCn.recommendations };
const DESK: In<DeskWords> = { en: en.desk, 'zh-CN': zhCn.desk };
const RUN_NAMES: In<RunNameWords> = { en: en.runNames, 'zh-CN': zhCn.runNames };
const ASSESSMENT_PAGE: In<AssessmentPageWords> = {
  en: assessmentEn.assessmentPage,
  'zh-CN': assessmentZhCn.assessmentPage,
};
const SET_UP: In<SetUpWords> = { en: setUpEn.setUp, 'zh-CN': setUpZhCn.setUp };
const PROJECT: In<ProjectWords> = { en: projectEn.project, 'zh-CN': projectZhCn.project };
const PANEL: In<PanelWords> = { en: en.panel, 'zh-CN': zhCn.panel };

/** What the rules and the passes write on records. */
export const wordsOf = (language: Language): Words => WORDS[language];

/** Why scores are what they are. */
export const reasonWordsOf = (language: Language): ReasonWords => REASONS[language];

/** What could not be counted as revenue: plans tell of it, and a plan is judged with every account. */
export const revenueLeftOutWordsOf = (language: Language): RevenueLeftOutWords =>
  LEFT_OUT_OF_REVENUE[language];

/** What could not be counted, whatever of. */
export function leftOutWordsOf(language: Language): LeftOutWords {
  const { sentences, stop } = LEFT_OUT_OF_REVENUE[language];
  return { sentences: { ...sentences, ...LEFT_OUT_BESIDE[language] }, stop };
}

/** Why companies are recommended what they are. */
export const recommendationWordsOf = (language: Language): RecommendationWords => RECOMMENDATIONS[language];

/** What runs are called. */
export const runNameWordsOf = (language: Language): RunNameWords => RUN_NAMES[language];

/** What is said of assessments where they are shown. */
export const assessmentSaidIn = (language: Language): AssessmentSaid => ({
  ...WORDS[language].assessment,
  ...ASSESSMENT_PAGE[language],
});

/** What the desk says to who asks it. */
export const deskWordsOf = (language: Language): DeskWords => DESK[language];

/** What the web interface says. */
export const panelWordsOf = (language: Language): PanelWords => PANEL[language];

/** What the set-up page says. */
export const setUpWordsOf = (language: Language): SetUpWords => SET_UP[language];

/** What the project line of a deal says on its tab. */
export const projectWordsOf = (language: Language): ProjectWords => PROJECT[language];

import type { Language } from '../shared/language.ts';
import { OPTION_WORDS } from '../shared/option-words-zh-cn.ts';
import type { AccountStatus, Recommendation, SelectionReason } from './recommend.ts';

/** Where a company stands in its class. */
type Place = { rank: number; outOf: number; policy: string; points: number };

type Placed = Exclude<SelectionReason, { code: 'NOT_SCORED' }>;

type Texts = {
  notScored: (policy: string) => string;
  noCompany: string;
  place: (place: Place) => string;
  reasons: { [Code in Placed['code']]: (place: string, reason: Extract<Placed, { code: Code }>) => string };
};

const ordinal = (rank: number): string => {
  const tail = rank % 100;
  const ending = tail >= 11 && tail <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return `${rank}${ending}`;
};

/** Whom a place in the programme may be kept for, as the sentences name it. */
const KEEPERS: Readonly<Record<AccountStatus, string>> = {
  CANDIDATE: 'a candidate',
  KEY: 'a key account',
  WATCH: 'a watched account',
  FORMER: 'a former key account',
};

const en: Texts = {
  notScored: (policy) => `Not ranked in ${policy}: there is no score yet.`,
  noCompany: 'Not ranked: its company is gone or in the trash.',
  place: ({ rank, outOf, policy, points }) =>
    `${ordinal(rank)} of ${outOf} in ${policy}, ${points} ${points === 1 ? 'point' : 'points'}`,
  reasons: {
    ENTERS: (place, { share, entry }) =>
      `${place}: in the top ${share} %, and reaches the ${entry} that entry needs.`,
    STAYS: (place, { status, share, entry, exit }) =>
      `${place}, entry needs ${entry}; was ${status}, so it stays until it falls below ${exit} or out of the top ${share} %.`,
    BELOW_EXIT: (place, { status, share, exit }) =>
      `${place}: in the top ${share} %, but ${KEEPERS[status]} needs ${exit} to stay.`,
    OUT_OF_MARGIN: (place, { status, share }) =>
      `${place}: out of the top ${share} % in which ${KEEPERS[status]} stays.`,
    BELOW_ENTRY: (place, { share, entry }) => `${place}: in the top ${share} %, but entry needs ${entry}.`,
    NEXT_IN_LINE: (place, { share }) => `${place}: within the top ${share} % that are candidates.`,
    OUTSIDE: (place, { share }) => `${place}: outside the top ${share} %.`,
  },
};

const zhCn: Texts = {
  notScored: (policy) => `未参与“${policy}”排名：尚无重要性得分。`,
  noCompany: '未参与排名：所属公司已删除或在回收站中。',
  place: ({ rank, outOf, policy, points }) =>
    `在“${policy}”的 ${outOf} 家公司中排第 ${rank} 名，重要性 ${points} 分`,
  reasons: {
    ENTERS: (place, { share, entry }) => `${place}：位于前 ${share}%，并达到入选分 ${entry} 分。`,
    STAYS: (place, { status, share, entry, exit }) =>
      `${place}，入选分为 ${entry} 分；当前状态为“${OPTION_WORDS[status]}”，予以保留，直至低于 ${exit} 分或跌出前 ${share}%。`,
    BELOW_EXIT: (place, { status, share, exit }) =>
      `${place}：位于前 ${share}%，但状态“${OPTION_WORDS[status]}”需达到 ${exit} 分才予以保留。`,
    OUT_OF_MARGIN: (place, { status, share }) =>
      `${place}：已跌出状态“${OPTION_WORDS[status]}”得以保留的前 ${share}%。`,
    BELOW_ENTRY: (place, { share, entry }) => `${place}：位于前 ${share}%，但未达到入选分 ${entry} 分。`,
    NEXT_IN_LINE: (place, { share }) => `${place}：位于前 ${share}%，属于候选范围。`,
    OUTSIDE: (place, { share }) => `${place}：未进入前 ${share}%。`,
  },
};

const TEXTS: Readonly<Record<Language, Texts>> = { en, 'zh-CN': zhCn };

/** Why a company is recommended what it is, as one sentence. */
export const recommendationText = (
  { rank, rankedOutOf, importance, reason }: Recommendation,
  policyName: string,
  language: Language,
): string => {
  const { notScored, place: placeText, reasons } = TEXTS[language];
  if (reason.code === 'NOT_SCORED' || rank === null) return notScored(policyName);
  const place = placeText({ rank, outOf: rankedOutOf, policy: policyName, points: importance ?? 0 });
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const sentence = reasons[reason.code] as (place: string, reason: Placed) => string;
  return sentence(place, reason);
};

/** What stands on a key account whose company does not exist any more. */
export const noCompanyText = (language: Language): string => TEXTS[language].noCompany;

/** How an item of the week is written. */
import type { DayNumber } from '../../domain/shared/calendar.ts';
import type { Money } from '../../domain/shared/money.ts';
import { dayText, moneyText, scoreText } from '../cockpit/card-texts.ts';
import { formatNumber, formatShare, labelOf } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import type { Verdict } from './decision-screen.ts';
import { isSupportAnswer } from './decisions.ts';
import type { WeekItem } from './model.ts';

type Sentence = (signal: string) => string;

const amountText = ({ amount, currency }: Money, texts: Texts): string =>
  amount === null ? texts.panel.none : moneyText(amount, currency ?? '', texts);

/** What an item is about; people are told of in sentences, which say it themselves. */
function aboutOf(item: WeekItem, texts: Texts, sentenceOf: Sentence): string {
  const { unnamed } = texts.pictures;
  switch (item.kind) {
    case 'REVIEW':
      return texts.labels.monitor[item.monitor];
    case 'INITIATION':
      return [item.deal || unnamed, amountText(item.amount, texts)].join(' · ');
    case 'PLAN':
      return labelOf(texts.labels.planHealth, item.health, texts);
    case 'RENEWAL':
      return [item.contract || unnamed, amountText(item.amount, texts)].join(' · ');
    case 'SUPPORT':
      return item.request || unnamed;
    case 'PEOPLE':
      return item.signals.map(sentenceOf).join(' ');
  }
}

/** What is to be done, in a few words. */
export function whatOf(item: WeekItem, texts: Texts, sentenceOf: Sentence): string {
  const { week: words } = texts.pictures;
  const about = aboutOf(item, texts, sentenceOf);
  return item.kind === 'PEOPLE' ? about : words.one[item.kind](about);
}

/** What was decided, in a few words. */
export function decidedText(
  last: { kind: 'INITIATED'; initiation: string } | Verdict,
  { pictures: { week: words }, ...texts }: Texts,
): string {
  switch (last.kind) {
    case 'INITIATED':
      return words.initiated[last.initiation] ?? texts.panel.none;
    case 'SUPPORT':
      return isSupportAnswer(last.state) ? words.answered[last.state] : last.state;
    case 'RENEWAL':
      return words.renewalDecided[last.autoRenews ? 'YES' : 'NO'];
  }
}

/** When it is due, seen from today; empty where no day presses. */
export function dueText(item: WeekItem, today: DayNumber, texts: Texts): string {
  const { week: words } = texts.pictures;
  // A plan is behind already; the day on which it ends says nothing of that.
  if (item.due === null || item.kind === 'PLAN') return '';
  if (item.due === today) return words.dueToday;
  return item.due < today ? words.late(today - item.due) : words.inDays(item.due - today);
}

type Fact = readonly [name: string, value: string];

const percentText = (percent: number | null, texts: Texts): string =>
  percent === null ? texts.panel.none : formatShare(percent / 100, texts);

const dayOr = (day: DayNumber | null, texts: Texts, otherwise = texts.panel.none): string =>
  day === null ? otherwise : dayText(day, texts);

/** By what it is decided, as names and values. */
export function evidenceOf(item: WeekItem, texts: Texts): readonly Fact[] {
  const { week: words } = texts.pictures;
  switch (item.kind) {
    case 'REVIEW': {
      const { keyAccount, labels, closeness } = texts;
      const { account } = item;
      const place =
        account.rank === null || account.rankedOutOf === null
          ? ''
          : ` · ${keyAccount.rank(formatNumber(account.rank, texts), formatNumber(account.rankedOutOf, texts))}`;
      return [
        [keyAccount.status, labelOf(labels.accountStatus, account.status, texts)],
        [keyAccount.recommendation, labelOf(labels.accountStatus, account.recommendedStatus, texts)],
        [keyAccount.importance, `${scoreText(account.importance, texts)}${place}`],
        [closeness, scoreText(account.closeness, texts)],
        [words.lastReview, dayOr(account.reviewedOn, texts, keyAccount.never)],
        [words.due, dayOr(item.due, texts)],
      ];
    }
    case 'INITIATION':
      return [
        [words.deal, item.deal || texts.pictures.unnamed],
        [words.amount, amountText(item.amount, texts)],
        [words.closes, dayOr(item.due, texts)],
      ];
    case 'PLAN':
      return [
        [texts.plan.health, labelOf(texts.labels.planHealth, item.health, texts)],
        [texts.plan.attainment, percentText(item.attainment, texts)],
        [texts.plan.completeness, percentText(item.completeness, texts)],
        [words.ends, dayOr(item.due, texts)],
      ];
    case 'RENEWAL':
      return [
        [words.contract, item.contract || texts.pictures.unnamed],
        [words.amount, amountText(item.amount, texts)],
        [words.decideBy, dayOr(item.due, texts)],
        [words.ends, dayOr(item.endsOn, texts)],
        [words.renewsItself, item.autoRenews ? words.yes : words.no],
      ];
    case 'SUPPORT':
      return [
        [words.request, item.request || texts.pictures.unnamed],
        [words.state, labelOf(words.states, item.state, texts)],
        [words.neededBy, dayOr(item.due, texts)],
        [words.priority, item.priority === null ? texts.panel.none : formatNumber(item.priority, texts)],
      ];
    case 'PEOPLE':
      return [];
  }
}

/** What is said of it in whole sentences. */
export function sentencesOf(item: WeekItem): readonly string[] {
  switch (item.kind) {
    case 'REVIEW':
      return [item.account.recommendationReason ?? '', ...item.account.attention].filter(Boolean);
    case 'PLAN':
    case 'SUPPORT':
      return item.reason === '' ? [] : [item.reason];
    case 'PEOPLE':
      return item.attention;
    default:
      return [];
  }
}

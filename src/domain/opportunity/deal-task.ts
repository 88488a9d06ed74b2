import type { Account } from '../account/account.ts';
import type { StoredDeal } from '../account/business-records.ts';
import type { Context } from '../account/rule.ts';
import { noonOf } from '../shared/local-day.ts';
import type { AppTask } from '../shared/papers.ts';
import { taskText } from '../shared/task-text.ts';
import { wordsOf } from '../words/languages.ts';
import { dealTaskDueOn, dealTaskKey, dealTaskTitle } from './tasks.ts';
import type { DealTaskKind } from './words.ts';

/**
 * A task about a deal, with why it is asked for, what is to be done, and links.
 *
 * @param occasion what asks for it beside the deal; see `dealTaskKey`
 */
export function dealTask(
  kind: DealTaskKind,
  { id, name }: StoredDeal,
  assigneeId: string | null,
  { company }: Account,
  { language, today, timeZone }: Context,
  occasion: string | null = null,
): AppTask {
  const dueOn = dealTaskDueOn(kind, today);
  const { why, what } = wordsOf(language).deals;
  const links = [
    { object: 'opportunity' as const, id, name },
    ...(company === null ? [] : [{ object: 'company' as const, id: company.id, name: company.name }]),
  ];
  return {
    key: dealTaskKey(kind, id, occasion),
    title: dealTaskTitle(kind, name, language),
    markdown: taskText({ why: why[kind], what: what[kind], dueOn, links }, language),
    assigneeId,
    dueAt: noonOf(dueOn, timeZone),
    subjects: [{ object: 'opportunity', id }],
  };
}

/** What a task of the app says under its title. */
import { wordsOf } from '../words/languages.ts';
import type { DayNumber } from './calendar.ts';
import type { Language } from './language.ts';
import type { Subject, TaskWords } from './papers.ts';

type TaskText = {
  why: string;
  what: string;
  dueOn: DayNumber | null;
  /** The records that it takes, by their names. */
  links: readonly (Subject & { name: string })[];
};

/** A name that Markdown shows as it is, whatever signs it has. */
const plain = (name: string): string => name.replace(/[\\[\]*_`<>]/g, (sign) => `\\${sign}`);

/** A link to the page of a record. It has no host, so that it leads to whichever address Twenty is opened at. */
const linkTo = ({ object, id, name }: TaskText['links'][number], { unnamed }: TaskWords): string =>
  `[${plain(name.trim()) || unnamed}](/object/${object}/${id})`;

/** Why a task is asked for, what is to be done, by when, and where: Markdown, a line for each. */
export function taskText({ why, what, dueOn, links }: TaskText, language: Language): string {
  const { tasks: words, reviews } = wordsOf(language);
  const line = (name: string, text: string): string => `**${name}**${words.colon}${text}`;
  return [
    line(words.why, why),
    line(words.what, what),
    line(words.by, dueOn === null ? words.soon : reviews.day(dueOn)),
    ...(links.length === 0 ? [] : [line(words.links, links.map((link) => linkTo(link, words)).join(' · '))]),
  ].join('\n\n');
}

import { INTERACTION_WINDOW_DAYS } from '../closeness/contact.ts';
import { formatDay } from '../shared/calendar.ts';
import { roundToOneDecimal } from '../shared/numbers.ts';
import type { AttentionSignal, Silence } from './signals.ts';

/** How many people a sentence names; the others are counted. */
const MOST_NAMES = 5;

const listed = (items: readonly string[]): string => {
  const shown = items.slice(0, MOST_NAMES);
  const left = items.length - shown.length;
  const all = left > 0 ? [...shown, `${left} more`] : shown;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
};

const amongPeople = (people: number): string => {
  if (people === 0) return 'there are no contacts';
  return people === 1 ? 'there is one contact' : `there are ${people} contacts`;
};

// Since when, not for how long: a sentence that is still true is not written again every day.
const silenceText = ({ name, since, rhythm }: Silence): string =>
  since === null
    ? `${name} (never met within ${INTERACTION_WINDOW_DAYS} days)`
    : `${name} (since ${formatDay(since)}, rhythm ${roundToOneDecimal(rhythm)} days)`;

/** One sentence in English for a signal, with the names of the people it is about. */
export const signalText = (signal: AttentionSignal): string => {
  switch (signal.code) {
    case 'NO_DECISION_MAKER':
      return `No decision maker is mapped: ${amongPeople(signal.people)}.`;
    case 'NO_MENTOR_OR_SUPPORTER':
      return `Nobody is known as a mentor or supporter: ${amongPeople(signal.people)}.`;
    case 'SINGLE_THREADED':
      return signal.threads.length === 0
        ? 'No contact is close enough to hold the account.'
        : `Everything hangs on ${listed(signal.threads)}: nobody else is close enough to hold the account.`;
    case 'ENEMY_DECIDES':
      return `Against us among those who decide: ${listed(signal.enemies)}.`;
    case 'NOBODY_CRITICAL':
      return `None of the ${signal.known} people whose attitude is known is critical: somebody may be overlooked.`;
    case 'KEY_PERSON_SILENT':
      return `Silent for too long: ${listed(signal.silent.map(silenceText))}.`;
  }
};

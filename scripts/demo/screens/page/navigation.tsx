import components from 'screens:components';
import places from 'screens:places';
import type { ReactNode } from 'react';
import type { Place } from '../places.ts';
import type { Language, Words } from './words.ts';

/** The places that show something: the others are commands that only act. */
export const PLACES: readonly Place[] = places.filter(({ component }) =>
  components.some(({ universalIdentifier, isHeadless }) => universalIdentifier === component && !isHeadless),
);

/** What stands above a place: the object whose records it is opened for. */
export const groupOf = ({ object }: Pick<Place, 'object'>, words: Words, language: Language): string =>
  object === null ? words.pages : (words.objects[object.name] ?? object.title[language]);

type NavigationProps = { words: Words; language: Language; current: string; onOpen(id: string): void };

export function Navigation({ words, language, current, onOpen }: NavigationProps): ReactNode {
  const groups = [...new Set(PLACES.map((place) => groupOf(place, words, language)))];
  return (
    <nav aria-label={words.screens}>
      {groups.map((group) => (
        <div key={group}>
          <h2>{group}</h2>
          {PLACES.filter((place) => groupOf(place, words, language) === group).map(({ id, title }) => (
            <button
              key={id}
              type="button"
              data-place={id}
              aria-current={id === current ? 'page' : undefined}
              onClick={() => onOpen(id)}
            >
              {title[language]}
            </button>
          ))}
        </div>
      ))}
    </nav>
  );
}

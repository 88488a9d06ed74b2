/** Whom to win next, and why; what part of the account hides says nothing. */
import { knowsDeciders } from '../../domain/attention/next-person.ts';
import { formatList } from '../texts/formats.ts';
import { LinkButton } from '../ui/button.tsx';
import { headingStyle, noteStyle } from '../ui/theme.ts';
import { judged } from './model.ts';
import type { MapPictureProps } from './rings-picture.tsx';
import { personKey } from './scene.ts';
import { nameOf } from './words.ts';

export function NextPart({ map, screen, texts, theme }: MapPictureProps) {
  const { relationships: words } = texts.pictures;
  if (map.isGlance) return <p style={noteStyle(theme)}>{words.glance}</p>;
  if (map.isPartly) return <p style={noteStyle(theme)}>{words.partly}</p>;
  const { next } = judged(map);
  const person = map.people.find(({ id }) => id === next?.personId);
  const memberName = (id: string | null): string | null => {
    const member = map.members.find((one) => one.id === id);
    return member === undefined ? null : nameOf(member, texts);
  };
  if (next === null || person === undefined) {
    const text = knowsDeciders(map.people) ? words.nobodyNext : words.nothingKnown;
    return <p style={noteStyle(theme)}>{text}</p>;
  }
  const own = memberName(next.memberId);
  const through = map.people.find(({ id }) => id === next.through?.personId);
  const friend = memberName(next.through?.memberId ?? null);
  const name = nameOf(person, texts);
  return (
    <section aria-label={words.next} style={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <h4 style={headingStyle(theme)}>{words.next}</h4>
      <div>
        <LinkButton
          label={name}
          description={words.showOf(name)}
          theme={theme}
          onClick={() => screen.choose(personKey(person.id))}
        />
        {words.because(
          formatList(
            next.reasons.map((reason) => words.why[reason]),
            texts,
          ),
        )}
      </div>
      {own === null ? null : <div>{words.startWith(own)}</div>}
      {through === undefined ? null : (
        <div>
          {friend === null
            ? words.through(nameOf(through, texts))
            : words.throughWith(nameOf(through, texts), friend)}
        </div>
      )}
    </section>
  );
}

import { Completion } from '../key-account/reviews-section.tsx';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { cardStyle, headingStyle, listStyle, noteStyle } from '../ui/theme.ts';
import { DecisionPart } from './decision-part.tsx';
import { evidenceOf, sentencesOf, whatOf } from './item-texts.ts';
import type { WeekPartProps } from './part-props.ts';
import { itemAt } from './week-screen.ts';

/** The item that is looked at: by what it is decided, and the decision. */
export function WeekDetail({ state, screen, ...look }: WeekPartProps) {
  const { texts, theme } = look;
  const { week: words } = texts.pictures;
  const item = itemAt(state);
  if (item === null) return null;
  const facts = evidenceOf(item, texts);
  const sentences = sentencesOf(item);
  const title = item.name || texts.pictures.unnamed;
  return (
    <section aria-label={title} style={{ ...cardStyle(theme), margin: '4px 0' }}>
      <div>
        <h3 style={headingStyle(theme)}>{title}</h3>
        <p style={noteStyle(theme)}>{whatOf(item, texts, screen.sentenceOf)}</p>
      </div>
      {facts.length === 0 ? null : <Facts facts={facts} theme={theme} />}
      {sentences.length === 0 ? null : (
        <ul style={listStyle}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {item.kind === 'REVIEW' ? (
        <Completion
          monitor={item.monitor}
          account={item.account}
          state={state}
          screen={{ ...screen, begin: screen.beginReview }}
          {...look}
        />
      ) : (
        <DecisionPart item={item} decision={state.decision} page={screen} {...look} />
      )}
      <Button label={words.open[item.kind]} theme={theme} onClick={() => screen.open(item)} />
    </section>
  );
}

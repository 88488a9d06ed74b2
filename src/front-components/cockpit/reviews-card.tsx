/** The three monitors, each as the time between its last review and the day on which the next is due. */

import { segmentsOf, shareBetween } from '../draw/segments.ts';
import { Track } from '../draw/track.tsx';
import { Completion, MonitorTag } from '../key-account/reviews-section.tsx';
import { Section } from '../ui/section.tsx';
import { noteStyle, rowStyle } from '../ui/theme.ts';
import { dayText } from './card-texts.ts';
import type { CardProps } from './cards.ts';
import type { Cockpit, MonitorTime } from './model.ts';

const TONES = { UP_TO_DATE: 'good', DUE: 'warning', OVERDUE: 'bad' } as const;

/** How much of the time until a review is over, 0 to 1; null where a day is not known. */
export const elapsedOf = ({ from, dueOn }: MonitorTime, today: number): number | null =>
  from === null || dueOn === null ? null : shareBetween(today, from, dueOn);

/** The way to hold a review, and its form in the place of that; a second key account has none. */
function Held({ monitor, cockpit, ...card }: CardProps & Pick<MonitorTime, 'monitor'>) {
  const { account } = cockpit;
  const { state, screen } = card;
  if (account === null || cockpit.isSecond) return null;
  return (
    <div style={{ flex: state.draft?.monitor === monitor ? '1 1 100%' : '0 1 auto', minWidth: 0 }}>
      <Completion
        account={account}
        {...card}
        monitor={monitor}
        screen={{ ...screen, begin: screen.beginReview }}
      />
    </div>
  );
}

function Monitor({ monitor: time, cockpit, ...card }: CardProps & { monitor: MonitorTime }) {
  const { texts, theme } = card;
  const look = { texts, theme };
  const { cockpit: words } = texts.pictures;
  const { today } = cockpit;
  const { monitor, dueOn, reviewedOn } = time;
  const name = texts.labels.monitor[monitor];
  const elapsed = elapsedOf(time, today);
  const due =
    dueOn === null ? words.unknownDue : dueOn < today ? words.late(today - dueOn) : words.left(dueOn - today);
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      <div style={{ ...rowStyle, alignItems: 'center', justifyContent: 'space-between' }}>
        <span style={{ fontWeight: 500 }}>{name}</span>
        <span style={{ ...rowStyle, alignItems: 'center' }}>
          {due}
          <MonitorTag monitor={{ monitor, state: time.state }} {...look} />
        </span>
      </div>
      {elapsed === null ? null : (
        <Track
          segments={segmentsOf([{ name: 'over', value: elapsed }], 1)}
          colourOf={() => (time.state === null ? theme.neutral : theme[TONES[time.state]])}
          label={`${name}: ${due}`}
          theme={theme}
        />
      )}
      <div style={{ ...rowStyle, alignItems: 'center', justifyContent: 'space-between' }}>
        <span style={noteStyle(theme)}>
          {reviewedOn === null ? words.neverHeld : words.lastHeld(dayText(reviewedOn, texts))}
          {dueOn === null ? '' : ` → ${dayText(dueOn, texts)}`}
        </span>
        <Held monitor={monitor} cockpit={cockpit} {...card} />
      </div>
    </div>
  );
}

const isReviewed = ({ account }: Cockpit): boolean =>
  account?.status === 'KEY' || account?.status === 'WATCH';

export function ReviewsCard(props: CardProps) {
  const { cockpit, texts, theme } = props;
  const { cockpit: words } = texts.pictures;
  return (
    <Section title={words.monitors} theme={theme}>
      {cockpit.hidden.has('keyAccounts') ? (
        <p style={noteStyle(theme)}>{words.hidden}</p>
      ) : isReviewed(cockpit) ? (
        cockpit.monitors.map((monitor) => <Monitor key={monitor.monitor} monitor={monitor} {...props} />)
      ) : (
        <>
          <p style={noteStyle(theme)}>
            {cockpit.account === null ? words.notReviewed : `${words.notReviewed} ${words.decides}`}
          </p>
          <Held monitor="IMPORTANCE" {...props} />
        </>
      )}
    </Section>
  );
}

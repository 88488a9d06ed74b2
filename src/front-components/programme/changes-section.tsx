import { LinkButton } from '../ui/button.tsx';
import { ConfirmedCommand, Outcome } from '../ui/commands.tsx';
import { Tick } from '../ui/fields.tsx';
import type { Look } from '../ui/look.ts';
import { OnlyFor } from '../ui/only-for.tsx';
import { Section } from '../ui/section.tsx';
import { Tag } from '../ui/tag.tsx';
import { bannerStyle, barStyle, headingStyle, noteStyle, rowStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import { CHANGE_KINDS, type Change, type Recommendations } from '../workspace/programme-answers.ts';
import { LeftList } from './left-list.tsx';
import { changeText } from './outcome-lists.tsx';
import { type ProgrammeScreen, type ProgrammeState, tickedIn } from './programme-screen.ts';

type ChangesSectionProps = Look & {
  state: ProgrammeState;
  screen: Pick<ProgrammeScreen, 'reload' | 'toggle' | 'tickAll' | 'openAccount' | 'ask' | 'cancel' | 'apply'>;
};

function Row({ change, state, screen, texts, theme }: ChangesSectionProps & { change: Change }) {
  const sentence = changeText(change, texts);
  return (
    <li style={{ alignItems: 'flex-start', display: 'flex', gap: 8 }}>
      {state.rights.decide ? (
        <Tick
          label={sentence}
          isTicked={!state.unticked.has(change.keyAccountId)}
          isDisabled={state.doing.kind === 'BUSY'}
          onToggle={() => screen.toggle(change.keyAccountId)}
        />
      ) : null}
      <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {sentence}{' '}
        <LinkButton
          label={texts.openRecord}
          description={texts.openRecordLabel(sentence)}
          theme={theme}
          onClick={() => screen.openAccount(change.keyAccountId)}
        />
        {change.amountsWithoutRate ? (
          <Tag label={texts.recommendations.uncertain} tone="warning" theme={theme} />
        ) : null}
        <div style={noteStyle(theme)}>{change.reason || texts.recommendations.noReason}</div>
      </div>
    </li>
  );
}

type AllOrNoneProps = ChangesSectionProps & {
  /** What is meant, for those who do not see where it stands. */
  of: string;
  changes: readonly Change[];
};

/** Ticks all of some changes, or none. */
function AllOrNone({ of, changes, screen, texts, theme }: AllOrNoneProps) {
  const { recommendations: words } = texts;
  const ids = changes.map(({ keyAccountId }) => keyAccountId);
  return (
    <>
      <LinkButton
        label={words.all}
        description={words.tickAll(of)}
        theme={theme}
        onClick={() => screen.tickAll(ids, true)}
      />
      <LinkButton
        label={words.none}
        description={words.tickNone(of)}
        theme={theme}
        onClick={() => screen.tickAll(ids, false)}
      />
    </>
  );
}

/** What is done with the ticked ones. It stays in view however long the list is, from the first row to the last. */
function ApplyBar({ changes, ...props }: ChangesSectionProps & Pick<Recommendations, 'changes'>) {
  const { state, screen, ...look } = props;
  const { recommendations: words } = look.texts;
  if (!state.rights.decide) return <OnlyFor {...look} />;
  const ticked = tickedIn(state).length;
  return (
    <div style={barStyle(look.theme)}>
      <div style={{ ...rowStyle, alignItems: 'center' }}>
        <AllOrNone of={words.title} changes={changes} {...props} />
        <ConfirmedCommand
          command="APPLY"
          doing={state.doing}
          label={ticked === 0 ? words.nothingTicked : words.apply(ticked)}
          busy={words.applying}
          question={words.question(ticked)}
          yes={words.applyYes}
          isMain
          isDisabled={ticked === 0}
          {...look}
          onAsk={() => screen.ask('APPLY')}
          onDo={() => void screen.apply()}
          onCancel={screen.cancel}
        />
      </div>
      <Outcome doing={state.doing} of={['APPLY']} {...look} onRetry={() => void screen.apply()} />
    </div>
  );
}

const Groups = ({ changes, ...props }: ChangesSectionProps & Pick<Recommendations, 'changes'>) =>
  CHANGE_KINDS.map((kind) => {
    const some = changes.filter((change) => change.kind === kind);
    if (some.length === 0) return null;
    const title = `${props.texts.labels.changeKind[kind]} (${some.length})`;
    return (
      <div key={kind} style={{ display: 'flex', flexDirection: 'column', gap: 6 }}>
        <div style={{ ...rowStyle, alignItems: 'center' }}>
          <h4 style={headingStyle(props.theme)}>{title}</h4>
          {props.state.rights.decide ? <AllOrNone of={title} changes={some} {...props} /> : null}
        </div>
        <ul
          aria-label={title}
          style={{
            display: 'flex',
            flexDirection: 'column',
            gap: 8,
            listStyle: 'none',
            margin: 0,
            padding: 0,
          }}
        >
          {some.map((change) => (
            <Row key={change.keyAccountId} change={change} {...props} />
          ))}
        </ul>
      </div>
    );
  });

/**
 * What applying the recommendations would change, each with its reason and a tick, and under it what differs as well
 * but is left to a review. Together they are the rows of the list _Status differs_.
 */
export function ChangesSection(props: ChangesSectionProps) {
  const { state, screen, ...look } = props;
  const { texts, theme } = look;
  const { recommendations: words } = texts;
  return (
    <Section title={words.title} theme={theme}>
      <p style={noteStyle(theme)}>{words.about}</p>
      <WhenLoaded loaded={state.recommendations} gone={words.nothing} {...look} onRetry={screen.reload}>
        {({ changes, forReview, unchanged, withoutRate }) => (
          <>
            {withoutRate === 0 ? null : (
              <p role="alert" style={bannerStyle(theme)}>
                {words.withoutRate(withoutRate)}
              </p>
            )}
            {changes.length === 0 ? (
              <p style={{ margin: 0 }}>{forReview.length === 0 ? words.nothing : words.nothingToApply}</p>
            ) : (
              <ApplyBar changes={changes} {...props} />
            )}
            <Groups changes={changes} {...props} />
            <LeftList left={forReview} onOpen={screen.openAccount} {...look} />
            {unchanged > 0 ? <p style={noteStyle(theme)}>{words.unchanged(unchanged)}</p> : null}
          </>
        )}
      </WhenLoaded>
    </Section>
  );
}

import { formatDay, formatMoney, labelOf } from '../texts/formats.ts';
import { Aftermath } from '../ui/aftermath.tsx';
import { LinkButton } from '../ui/button.tsx';
import { CommandButton, Outcome } from '../ui/commands.tsx';
import { Facts } from '../ui/facts.tsx';
import type { Look } from '../ui/look.ts';
import { OnlyFor } from '../ui/only-for.tsx';
import { Section } from '../ui/section.tsx';
import { Tag } from '../ui/tag.tsx';
import { noteStyle, rowStyle, type Tone } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import type { Need } from '../workspace/records.ts';
import type { NeedScreen, NeedState } from './need-screen.ts';

const TONES: Readonly<Record<string, Tone>> = { OPEN: 'warning', COVERED: 'good' };

function About({ need, texts, theme }: Look & { need: Need }) {
  const { need: words, labels, panel } = texts;
  return (
    <Section title={need.need || words.unnamed} theme={theme}>
      <div style={rowStyle}>
        <Tag
          label={labelOf(labels.needState, need.needState, texts)}
          tone={TONES[need.needState ?? ''] ?? 'neutral'}
          theme={theme}
        />
      </div>
      <Facts
        theme={theme}
        facts={[
          [words.company, need.company?.name || panel.none],
          [words.horizon, labelOf(labels.horizon, need.horizon, texts)],
          [words.expectedOn, need.expectedOn ? formatDay(need.expectedOn, texts) : panel.none],
          [words.value, formatMoney(need.estimatedValue, texts)],
          [words.capability, labelOf(labels.capability, need.capability, texts)],
          [words.gap, need.resourceGap || panel.none],
        ]}
      />
    </Section>
  );
}

type NeedViewProps = Look & { state: NeedState; screen: Pick<NeedScreen, keyof NeedScreen> };

function DoneText({ done, texts }: { done: NeedState['done'] } & Pick<Look, 'texts'>) {
  if (done === null) return null;
  if (done.kind === 'COVERED') return <>{texts.need.covered}</>;
  return <>{done.isNew ? texts.need.incubated : texts.need.incubatedBefore}</>;
}

function Commands({ need, state, screen, ...look }: NeedViewProps & { need: Need }) {
  const { texts, theme } = look;
  const { need: words } = texts;
  const { doing, done, rights } = state;
  const opportunityId = done?.kind === 'INCUBATED' ? done.opportunityId : need.opportunityId;
  const isOpen = need.needState === 'OPEN';
  const mayCover = isOpen && rights.need;
  const mayIncubate = mayCover && opportunityId === null && rights.sell;
  return (
    <>
      {isOpen && opportunityId === null ? <p style={noteStyle(theme)}>{words.incubateAbout}</p> : null}
      {isOpen || opportunityId !== null || done !== null ? null : (
        <p style={noteStyle(theme)}>{words.closed}</p>
      )}
      <div style={{ ...rowStyle, alignItems: 'center' }}>
        {mayIncubate ? (
          <CommandButton
            command="INCUBATE"
            doing={doing}
            label={words.incubate}
            busy={words.incubating}
            isMain
            {...look}
            onDo={() => void screen.incubate()}
          />
        ) : null}
        {mayCover ? (
          <CommandButton
            command="COVER"
            doing={doing}
            label={words.cover}
            busy={words.covering}
            {...look}
            onDo={() => void screen.cover()}
          />
        ) : null}
        {opportunityId === null ? null : (
          <LinkButton
            label={words.openOpportunity}
            theme={theme}
            onClick={() => screen.openOpportunity(opportunityId)}
          />
        )}
      </div>
      {isOpen && !(rights.need && rights.sell) ? <OnlyFor {...look} /> : null}
      <Outcome
        doing={doing}
        of={['INCUBATE', 'COVER']}
        {...look}
        onRetry={(command) => void (command === 'INCUBATE' ? screen.incubate() : screen.cover())}
      >
        {done === null ? null : <DoneText done={done} texts={texts} />}
      </Outcome>
      <Aftermath failure={done?.failure} {...look} />
    </>
  );
}

/** A need of an account, and what can become of it. */
export function NeedView(props: NeedViewProps) {
  const { state, screen, ...look } = props;
  return (
    <WhenLoaded loaded={state.need} gone={look.texts.need.gone} {...look} onRetry={screen.reload}>
      {(need) => (
        <>
          <About need={need} {...look} />
          <Commands need={need} {...props} />
        </>
      )}
    </WhenLoaded>
  );
}

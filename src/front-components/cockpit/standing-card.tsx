/** Where an account stands, why, and what to do next. */
import { labelOf } from '../texts/formats.ts';
import { Aftermath } from '../ui/aftermath.tsx';
import { Button } from '../ui/button.tsx';
import { Outcome } from '../ui/commands.tsx';
import type { Look } from '../ui/look.ts';
import { Section } from '../ui/section.tsx';
import { Tag } from '../ui/tag.tsx';
import { headingStyle, listStyle, noteStyle, rowStyle, type Tone } from '../ui/theme.ts';
import { dayText } from './card-texts.ts';
import type { CardProps } from './cards.ts';
import { type Cockpit, type CockpitAccount, stepsOf } from './model.ts';

const TONES: Readonly<Record<string, Tone>> = { KEY: 'good', WATCH: 'warning' };

function Status({ account, texts, theme }: Look & { account: CockpitAccount }) {
  const { keyAccount: words, labels, pictures } = texts;
  const { status, statusSince, recommendedStatus, rank, rankedOutOf } = account;
  const label = labelOf(labels.accountStatus, status, texts);
  const tone = (value: string | null) => TONES[value ?? ''] ?? 'neutral';
  return (
    <>
      <div style={{ ...rowStyle, alignItems: 'center', gap: '6px 12px' }}>
        <Tag
          label={statusSince === null ? label : pictures.cockpit.since(label, dayText(statusSince, texts))}
          tone={tone(status)}
          theme={theme}
        />
        <span style={noteStyle(theme)}>
          {words.recommendation}: {labelOf(labels.accountStatus, recommendedStatus, texts)}
          {rank === null || rankedOutOf === null
            ? ''
            : ` · ${words.rank(rank.toLocaleString(texts.format), rankedOutOf.toLocaleString(texts.format))}`}
        </span>
      </div>
      <p style={{ margin: 0 }}>
        <span style={noteStyle(theme)}>{words.reason}: </span>
        {account.recommendationReason || words.noReason}
      </p>
      {account.attention.length === 0 ? null : (
        <ul aria-label={texts.stakeholders.attention} style={listStyle}>
          {account.attention.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Steps({ cockpit, state, screen, ...look }: CardProps) {
  const { texts, theme } = look;
  const { cockpit: words } = texts.pictures;
  const steps = stepsOf(cockpit);
  return (
    <div style={{ display: 'flex', flex: '1 1 300px', flexDirection: 'column', gap: 8, minWidth: 0 }}>
      <h4 style={headingStyle(theme)}>{words.next}</h4>
      {steps.length === 0 ? <p style={noteStyle(theme)}>{words.nothingNext}</p> : null}
      {steps.map((step) => {
        const sentence = screen.sentenceOf(step);
        return (
          <Button
            key={sentence}
            label={sentence}
            theme={theme}
            disabled={state.doing.kind === 'BUSY'}
            onClick={() => screen.take(step)}
          />
        );
      })}
      <Outcome doing={state.doing} of={['PLAN']} {...look} onRetry={() => void screen.plan()}>
        {state.done?.kind === 'PLANNED'
          ? state.done.isNew
            ? texts.keyAccount.planMade(state.done.objectives, state.done.needs)
            : texts.keyAccount.planThere
          : null}
      </Outcome>
      {state.done?.kind === 'PLANNED' ? <Aftermath failure={state.done.failure} {...look} /> : null}
    </div>
  );
}

function Account({ cockpit, texts, theme }: Look & { cockpit: Cockpit }) {
  const { cockpit: words } = texts.pictures;
  if (cockpit.hidden.has('keyAccounts')) return <p style={noteStyle(theme)}>{words.hidden}</p>;
  if (cockpit.account === null) return <p style={noteStyle(theme)}>{words.outside}</p>;
  return <Status account={cockpit.account} texts={texts} theme={theme} />;
}

export function StandingCard(props: CardProps) {
  const { cockpit, screen, texts, theme } = props;
  const { cockpit: words } = texts.pictures;
  const { account } = cockpit;
  return (
    <Section title={words.standing} theme={theme}>
      {cockpit.isSecond && account !== null ? (
        <div role="alert" style={{ ...rowStyle, alignItems: 'center' }}>
          <span>{words.second}</span>
          <Button
            label={words.openLeader}
            theme={theme}
            onClick={() => screen.open({ object: 'keyAccount', id: account.id })}
          />
        </div>
      ) : null}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '16px 32px' }}>
        <div style={{ display: 'flex', flex: '1 1 300px', flexDirection: 'column', gap: 8, minWidth: 0 }}>
          <Account cockpit={cockpit} texts={texts} theme={theme} />
        </div>
        <Steps {...props} />
      </div>
    </Section>
  );
}

/** What a plan has reached against the time that is over. */
import { elapsedShare } from '../../domain/plan/progress.ts';
import { segmentsOf } from '../draw/segments.ts';
import { Track } from '../draw/track.tsx';
import { formatShare, labelOf } from '../texts/formats.ts';
import { Button } from '../ui/button.tsx';
import { CommandButton } from '../ui/commands.tsx';
import { Section } from '../ui/section.tsx';
import { Tag } from '../ui/tag.tsx';
import { noteStyle, rowStyle, type Tone } from '../ui/theme.ts';
import { dayText, moneyText } from './card-texts.ts';
import type { CardProps } from './cards.ts';

const TONES: Readonly<Record<string, Tone>> = { ON_TRACK: 'good', AT_RISK: 'warning', OFF_TRACK: 'bad' };

function NoPlan({ cockpit, state, screen, ...look }: CardProps) {
  const { texts, theme } = look;
  const { cockpit: words } = texts.pictures;
  if (cockpit.hidden.has('espPlans')) return <p style={noteStyle(theme)}>{words.hidden}</p>;
  return (
    <>
      <p style={noteStyle(theme)}>{words.noPlan}</p>
      {cockpit.account === null || cockpit.isSecond ? null : (
        <CommandButton
          command="PLAN"
          doing={state.doing}
          label={texts.keyAccount.newPlan}
          busy={texts.keyAccount.makingPlan}
          {...look}
          onDo={() => void screen.plan()}
        />
      )}
    </>
  );
}

export function PlanCard(props: CardProps) {
  const { cockpit, screen, texts, theme } = props;
  const { cockpit: words } = texts.pictures;
  const { plan } = cockpit.facts;
  if (plan === null) {
    return (
      <Section title={words.plan} theme={theme}>
        <NoPlan {...props} />
      </Section>
    );
  }
  const { startsOn, endsOn, attainment, target, actual, health, healthReason, completeness } = plan;
  const elapsed =
    startsOn === null || endsOn === null || endsOn < startsOn
      ? null
      : elapsedShare({ first: startsOn, last: endsOn }, cockpit.today) / 100;
  const over = elapsed === null ? texts.panel.none : formatShare(elapsed, texts);
  const pace =
    attainment === null ? words.noTarget(over) : words.pace(formatShare(attainment / 100, texts), over);
  return (
    <Section title={words.plan} theme={theme}>
      <div style={{ ...rowStyle, alignItems: 'center', gap: '6px 12px' }}>
        <Tag
          label={health === null ? texts.plan.noHealth : labelOf(texts.labels.planHealth, health, texts)}
          tone={TONES[health ?? ''] ?? 'neutral'}
          theme={theme}
        />
        <span style={noteStyle(theme)}>{labelOf(texts.labels.planStatus, plan.status, texts)}</span>
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
        <Track
          segments={segmentsOf([{ name: 'reached', value: attainment ?? 0 }], 100)}
          colourOf={() => theme[TONES[health ?? ''] ?? 'accent']}
          {...(elapsed === null ? {} : { mark: elapsed })}
          label={pace}
          theme={theme}
        />
        <p style={{ margin: 0 }}>{pace}</p>
        <p style={noteStyle(theme)}>
          {[
            ...(target.amount === null
              ? []
              : [
                  texts.plan.revenue(
                    moneyText(actual.amount ?? 0, actual.currency ?? '', texts),
                    moneyText(target.amount, target.currency ?? '', texts),
                  ),
                ]),
            ...(startsOn === null || endsOn === null
              ? []
              : [texts.plan.period(dayText(startsOn, texts), dayText(endsOn, texts))]),
            ...(completeness === null ? [] : [words.complete(formatShare(completeness / 100, texts))]),
          ].join(' · ')}
        </p>
      </div>
      {healthReason === '' ? null : <p style={{ margin: 0 }}>{healthReason}</p>}
      <Button
        label={words.open}
        description={`${words.open}: ${plan.name}`}
        theme={theme}
        onClick={() => screen.open({ object: 'espPlan', id: plan.id })}
      />
    </Section>
  );
}

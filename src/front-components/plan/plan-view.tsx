import { formatDay, formatMoney, formatShare, labelOf } from '../texts/formats.ts';
import { Aftermath } from '../ui/aftermath.tsx';
import { Bar } from '../ui/bar.tsx';
import { Facts } from '../ui/facts.tsx';
import type { Look } from '../ui/look.ts';
import { OnlyFor } from '../ui/only-for.tsx';
import { Section } from '../ui/section.tsx';
import { Tag } from '../ui/tag.tsx';
import { noteStyle, type Tone } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import type { Plan } from '../workspace/records.ts';
import type { PlanScreen, PlanState } from './plan-screen.ts';
import { RevisionForm } from './revision-form.tsx';

const TONES: Readonly<Record<string, Tone>> = { ON_TRACK: 'good', AT_RISK: 'warning', OFF_TRACK: 'bad' };

const bounded = (percent: number): number => Math.max(0, Math.min(100, percent));

type ShareProps = Look & { name: string; percent: number | null; note: string };

/** A share of what was to be reached, as a number and a bar. */
const Share = ({ name, percent, note, texts, theme }: ShareProps) => (
  <div style={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, justifyContent: 'space-between' }}>
      <span>
        {name}: {percent === null ? texts.panel.none : formatShare(percent / 100, texts)}
      </span>
      <span style={noteStyle(theme)}>{note}</span>
    </div>
    <Bar percent={bounded(percent ?? 0)} theme={theme} />
  </div>
);

function Heading({ plan, texts, theme }: Look & { plan: Plan }) {
  const { plan: words, labels } = texts;
  const day = (value: string | null) => (value === null ? words.open : formatDay(value, texts));
  return (
    <p style={noteStyle(theme)}>
      {[
        labelOf(labels.planStatus, plan.status, texts),
        words.revision(plan.revision ?? 1),
        words.period(day(plan.periodStartsOn), day(plan.periodEndsOn)),
      ].join(' · ')}
    </p>
  );
}

function Progress({ plan, ...look }: Look & { plan: Plan }) {
  const { texts, theme } = look;
  const { plan: words, labels } = texts;
  const target = plan.revenueTarget.amount === null ? words.noTarget : formatMoney(plan.revenueTarget, texts);
  return (
    <>
      <Facts
        theme={theme}
        facts={[
          [
            words.health,
            <Tag
              key="health"
              label={plan.health ? labelOf(labels.planHealth, plan.health, texts) : words.noHealth}
              tone={TONES[plan.health ?? ''] ?? 'neutral'}
              theme={theme}
            />,
          ],
        ]}
      />
      <p style={{ margin: 0 }}>{plan.healthReason || (plan.health ? '' : words.noHealthAbout)}</p>
      {plan.planProblem ? (
        <p role="alert" style={{ margin: 0 }}>
          {words.problem}: {plan.planProblem}
        </p>
      ) : null}
      <Share
        name={words.attainment}
        percent={plan.attainment}
        note={words.revenue(formatMoney(plan.revenueActual, texts), target)}
        {...look}
      />
      <Share name={words.completeness} percent={plan.completeness} note="" {...look} />
    </>
  );
}

const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function Missing({ plan, texts, theme }: Look & { plan: Plan }) {
  const missing = linesOf(plan.missingItems);
  return (
    <Section title={texts.plan.missing} theme={theme}>
      {missing.length === 0 ? (
        <p style={noteStyle(theme)}>
          {plan.completeness === 100 ? texts.plan.nothingMissing : texts.panel.none}
        </p>
      ) : (
        missing.map((line) => (
          <p key={line} style={{ margin: 0 }}>
            {line}
          </p>
        ))
      )}
    </Section>
  );
}

type PlanViewProps = Look & { state: PlanState; screen: Pick<PlanScreen, keyof PlanScreen> };

/** An ESP+ plan: health and why, attainment, completeness and what is missing, and its next revision. */
export const PlanView = ({ state, screen, ...look }: PlanViewProps) => (
  <WhenLoaded loaded={state.plan} gone={look.texts.plan.gone} {...look} onRetry={screen.reload}>
    {(plan) => (
      <>
        <Section title={plan.name || look.texts.plan.unnamed} theme={look.theme}>
          <p style={noteStyle(look.theme)}>{look.texts.plan.about}</p>
          <Heading plan={plan} {...look} />
          <Progress plan={plan} {...look} />
        </Section>
        <Missing plan={plan} {...look} />
        {plan.status === 'CLOSED' && state.made === null ? (
          <p style={noteStyle(look.theme)}>{look.texts.plan.closed}</p>
        ) : !state.rights.plan ? (
          <OnlyFor {...look} />
        ) : (
          <RevisionForm state={state} screen={screen} {...look} />
        )}
        <Aftermath failure={state.made?.failure} {...look} />
      </>
    )}
  </WhenLoaded>
);

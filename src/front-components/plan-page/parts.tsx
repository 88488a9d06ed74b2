/** The parts of the page that are words: how the plan stands, what it says, what it lacks, and what changed. */

import type { Missing } from '../../domain/plan/completeness.ts';
import { differenceRows } from '../../domain/plan/plan-blocks.ts';
import { countedTarget, type PagePlan, type PlanPage } from '../../domain/plan/plan-page.ts';
import { formatDay } from '../../domain/shared/calendar.ts';
import type { Money } from '../../domain/shared/money.ts';
import { NumberTable } from '../draw/number-table.tsx';
import { formatDay as dayText, formatShare, labelOf } from '../texts/formats.ts';
import type { Texts } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import type { Look } from '../ui/look.ts';
import { Section } from '../ui/section.tsx';
import { Tag } from '../ui/tag.tsx';
import { headingStyle, noteStyle, rowStyle, type Tone } from '../ui/theme.ts';
import { moneyText } from './burn-up-picture.tsx';
import { type PlanPageScreen, TEXT_FIELDS } from './plan-page-screen.ts';

const TONES: Readonly<Record<string, Tone>> = { ON_TRACK: 'good', AT_RISK: 'warning', OFF_TRACK: 'bad' };

type PartProps = Look & { page: PlanPage; screen: Pick<PlanPageScreen, 'write' | 'fill'> };

const shareText = (value: number | null, texts: Texts): string =>
  value === null ? texts.panel.none : formatShare(value / 100, texts);

export function Head({ page, texts, theme }: Pick<PartProps, 'page' | 'texts' | 'theme'>) {
  const { plan } = page;
  const { planPage: words } = texts.pictures;
  const day = (value: number | null) => (value === null ? words.open : dayText(formatDay(value), texts));
  const { revenueTarget, revenueActual } = plan;
  const money = ({ amount, currency }: Money) => moneyText(amount, currency ?? '', texts);
  const counted = countedTarget(page);
  return (
    <Section title={plan.name || plan.companyName || words.title} theme={theme}>
      <p style={noteStyle(theme)}>
        {[
          ...(plan.companyName === '' ? [] : [plan.companyName]),
          words.period(day(plan.startsOn), day(plan.endsOn)),
          labelOf(words.planStatuses, plan.status, texts),
          words.revision(String(plan.revision ?? 1)),
        ].join(' · ')}
      </p>
      <Facts
        facts={[
          [
            words.health,
            <Tag
              key="health"
              label={labelOf(words.healths, plan.health, texts)}
              tone={TONES[plan.health ?? ''] ?? 'neutral'}
              theme={theme}
            />,
          ],
          [
            words.target,
            counted === null ? money(revenueTarget) : words.countedAs(money(revenueTarget), money(counted)),
          ],
          [words.revenue, money(revenueActual)],
          [words.attainment, shareText(plan.attainment, texts)],
          [words.completeness, shareText(plan.completeness, texts)],
          [words.strategy, labelOf(words.strategies, plan.strategy, texts)],
          [words.owner, plan.owner ?? texts.panel.none],
        ]}
        theme={theme}
      />
      {plan.healthReason === '' ? null : <p style={{ margin: 0 }}>{plan.healthReason}</p>}
    </Section>
  );
}

const textsOf = (plan: PagePlan, { pictures: { planPage: words } }: Texts) =>
  ({
    goal: { title: words.goal, prompt: words.goalPrompt, example: words.goalExample, text: plan.goal },
    valueProposition: {
      title: words.value,
      prompt: words.valuePrompt,
      example: words.valueExample,
      text: plan.valueProposition,
    },
    criticalSuccessFactors: {
      title: words.factors,
      prompt: words.factorsPrompt,
      example: words.factorsExample,
      text: plan.criticalSuccessFactors,
    },
  }) satisfies Record<(typeof TEXT_FIELDS)[number], Record<string, string>>;

/** Goal, value proposition and success factors; where one is empty, what to write there, with an example. */
export function Written({ page: { plan }, screen, texts, theme }: PartProps) {
  const { planPage: words } = texts.pictures;
  const parts = textsOf(plan, texts);
  return (
    <div
      style={{
        display: 'grid',
        gap: 12,
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
      }}
    >
      {TEXT_FIELDS.map((field) => {
        const { title, prompt, example, text } = parts[field];
        const isEmpty = text === '';
        return (
          <Section key={field} title={title} theme={theme}>
            {isEmpty ? (
              <div>
                <p style={{ margin: 0 }}>{prompt}</p>
                <p style={{ ...noteStyle(theme), fontStyle: 'italic' }}>{example}</p>
              </div>
            ) : (
              <p style={{ margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{text}</p>
            )}
            <Button
              label={isEmpty ? words.write : words.edit}
              description={isEmpty ? words.writeLabel(title) : words.editLabel(title)}
              theme={theme}
              onClick={() => screen.write(field)}
            />
          </Section>
        );
      })}
    </div>
  );
}

function itemText(missing: Missing, texts: Texts): string {
  const text = texts.pictures.planPage.items[missing.item];
  return missing.item === 'NEED' ? `${text} ${texts.labels.horizon[missing.horizon]}` : text;
}

/** What the plan lacks, each as the way to make up for it. */
export function MissingPart({ page: { plan, missing }, screen, texts, theme }: PartProps) {
  const { planPage: words } = texts.pictures;
  return (
    <section aria-label={words.missing} style={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
      <h3 style={headingStyle(theme)}>{words.missing}</h3>
      {missing === null || missing.length === 0 ? (
        <p style={noteStyle(theme)}>{missing === null ? words.missingHidden : words.nothingMissing}</p>
      ) : (
        <div style={rowStyle}>
          {missing.map((one) => (
            <Button
              key={itemText(one, texts)}
              label={itemText(one, texts)}
              theme={theme}
              onClick={() => screen.fill(one, plan.companyId)}
            />
          ))}
        </div>
      )}
    </section>
  );
}

/** What changed since the revision before. */
export function Compared({ page, texts, theme }: Pick<PartProps, 'page' | 'texts' | 'theme'>) {
  const { planPage: words } = texts.pictures;
  if (page.before === null) return null;
  const title = words.compared(String(page.before.revision ?? 1));
  const rows = differenceRows(page, { words });
  return (
    <Section title={title} theme={theme}>
      {rows.length === 0 ? (
        <p style={noteStyle(theme)}>{words.nothingChanged}</p>
      ) : (
        <NumberTable
          label={title}
          columns={[words.changed, words.before, words.after]}
          rows={rows.map((cells) => ({ id: cells.join(' '), cells }))}
          theme={theme}
        />
      )}
    </Section>
  );
}

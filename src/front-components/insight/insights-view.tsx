import { formatDay, labelOf } from '../texts/formats.ts';
import { Aftermath } from '../ui/aftermath.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import type { Look } from '../ui/look.ts';
import { OnlyFor } from '../ui/only-for.tsx';
import { Section } from '../ui/section.tsx';
import { noteStyle, rowStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import type { InsightDeal } from '../workspace/records.ts';
import { MakeNeedForm } from './insight-form.tsx';
import type { InsightScreen, InsightState } from './insight-screen.ts';

type InsightsViewProps = Look & { state: InsightState; screen: Pick<InsightScreen, keyof InsightScreen> };

const textOf = ({ insightGained }: InsightDeal): string => (insightGained ?? '').trim();

const Needs = ({ deal, screen, texts, theme }: InsightsViewProps & { deal: InsightDeal }) => (
  <>
    {deal.insightNeeds.map(({ id, need, needState }) => (
      <p key={id} style={noteStyle(theme)}>
        {texts.insights.became(labelOf(texts.labels.needState, needState, texts))}{' '}
        <LinkButton label={need || texts.need.unnamed} theme={theme} onClick={() => screen.openNeed(id)} />
      </p>
    ))}
  </>
);

function Made({ deal, state, screen, texts, theme }: InsightsViewProps & { deal: InsightDeal }) {
  const { made } = state;
  if (made === null || made.dealId !== deal.id) return null;
  return (
    <div role="status" style={{ ...rowStyle, alignItems: 'center' }}>
      <span>{made.isNew ? texts.insights.made : texts.insights.madeBefore}</span>
      <LinkButton
        label={texts.insights.openNeed}
        theme={theme}
        onClick={() => screen.openNeed(made.needId)}
      />
    </div>
  );
}

function Insight(props: InsightsViewProps & { deal: InsightDeal }) {
  const { deal, state, screen, ...look } = props;
  const { texts, theme } = look;
  const { insights: words } = texts;
  const text = textOf(deal);
  const when = deal.closedOn === null ? words.open : formatDay(deal.closedOn, texts);
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      <div style={{ ...rowStyle, alignItems: 'center' }}>
        <LinkButton
          label={deal.name || words.unnamed}
          theme={theme}
          onClick={() => screen.openDeal(deal.id)}
        />
        <span style={noteStyle(theme)}>{when}</span>
      </div>
      <p style={text === '' ? noteStyle(theme) : { margin: 0 }}>{text === '' ? words.noInsight : text}</p>
      <Needs {...props} />
      {text !== '' && deal.companyId === null ? <p style={noteStyle(theme)}>{words.noCompany}</p> : null}
      {state.form?.dealId === deal.id ? (
        <MakeNeedForm form={state.form} doing={state.doing} screen={screen} {...look} />
      ) : text === '' || deal.companyId === null ? null : !state.rights.need ? (
        <OnlyFor {...look} />
      ) : (
        <Button
          label={words.make}
          theme={theme}
          disabled={state.doing.kind === 'BUSY'}
          onClick={() => screen.begin(deal)}
        />
      )}
      <Made {...props} />
      {state.made?.dealId === deal.id ? <Aftermath failure={state.made.failure} {...look} /> : null}
    </div>
  );
}

/** What deals taught: which, when and what, whether it has become a need, and what makes it one. */
export function InsightsView(props: InsightsViewProps) {
  const { state, screen, ...look } = props;
  const { texts, theme } = look;
  return (
    <Section title={texts.insights.title} theme={theme}>
      <WhenLoaded loaded={state.deals} gone={texts.insights.none} {...look} onRetry={screen.reload}>
        {(deals) =>
          deals.length === 0 ? (
            <p style={noteStyle(theme)}>{texts.insights.none}</p>
          ) : (
            deals.map((deal) => <Insight key={deal.id} deal={deal} {...props} />)
          )
        }
      </WhenLoaded>
    </Section>
  );
}

/** A need that is chosen, and the form of one that is made. */
import { gapClosers } from '../../domain/need/closers.ts';
import { amountIn } from '../insight/insight-screen.ts';
import { formatDay } from '../texts/formats.ts';
import { Button } from '../ui/button.tsx';
import { CommandButton, Outcome } from '../ui/commands.tsx';
import { Facts } from '../ui/facts.tsx';
import { Line, Select, TextArea } from '../ui/fields.tsx';
import { Section } from '../ui/section.tsx';
import { headingStyle, listStyle, noteStyle, rowStyle } from '../ui/theme.ts';
import type { BoardProps } from './board.tsx';
import { type BoardNeed, CAPABILITIES, companiesOf, horizonsOf, isGap } from './model.ts';
import { isComplete, type NeedDraft } from './needs-screen.ts';
import { capabilityText, horizonText, needText, valueText } from './words.ts';

function Closers({ board, need, texts, theme }: BoardProps & { need: BoardNeed }) {
  const { needsBoard: words } = texts.pictures;
  const { helps } = board;
  if (helps === null) return <p style={noteStyle(theme)}>{words.closersHidden}</p>;
  const closers = gapClosers(helps, need.company?.id ?? null);
  const nameOf = (id: string): string =>
    helps.find(({ memberId }) => memberId === id)?.name || texts.pictures.unnamed;
  return (
    <div>
      <h4 style={headingStyle(theme)}>{words.closers}</h4>
      {closers.length === 0 ? (
        <p style={noteStyle(theme)}>{words.noClosers}</p>
      ) : (
        <ul style={listStyle}>
          {closers.map(({ memberId, delivered, here, open }) => (
            <li key={memberId}>{words.closer(nameOf(memberId), delivered, here, open)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Menus({ board, state, screen, need, texts, theme }: BoardProps & { need: BoardNeed }) {
  const shared = { theme, isDisabled: state.doing.kind === 'BUSY' };
  const { horizon, capability } = need;
  const horizons = horizonsOf(board).filter((one) => one !== null || horizon === null);
  return (
    <div style={{ ...rowStyle, gap: 12 }}>
      <Select
        label={texts.need.horizon}
        value={horizon ?? ''}
        options={horizons.map((one) => ({ value: one ?? '', label: horizonText(one, texts) }))}
        onChange={(value) =>
          void screen.move(need.id, {
            horizon: horizons.find((one) => one === value) ?? null,
            capability,
          })
        }
        {...shared}
      />
      <Select
        label={texts.need.capability}
        value={capability ?? ''}
        options={CAPABILITIES.map((one) => ({ value: one ?? '', label: capabilityText(one, texts) }))}
        onChange={(value) =>
          void screen.move(need.id, {
            horizon,
            capability: CAPABILITIES.find((one) => one === value) ?? null,
          })
        }
        {...shared}
      />
    </div>
  );
}

function Chosen(props: BoardProps & { need: BoardNeed }) {
  const { state, screen, need, texts, theme } = props;
  const { needsBoard: words } = texts.pictures;
  const { company, opportunityId } = need;
  const name = needText(need, texts);
  return (
    <Section title={name} theme={theme}>
      <Facts
        facts={[
          [texts.need.company, company?.name || texts.panel.none],
          [texts.need.value, valueText(need, texts)],
          [texts.need.expectedOn, need.expectedOn ? formatDay(need.expectedOn, texts) : texts.panel.none],
          [words.owner, need.owner ?? words.nobody],
          ...(need.resourceGap ? [[texts.need.gap, need.resourceGap] as const] : []),
        ]}
        theme={theme}
      />
      <Menus {...props} />
      {isGap(need.capability) ? <Closers {...props} /> : null}
      <div style={rowStyle}>
        {opportunityId === null ? (
          <CommandButton
            command="INCUBATE"
            doing={state.doing}
            label={texts.need.incubate}
            busy={texts.need.incubating}
            isMain
            texts={texts}
            theme={theme}
            onDo={() => void screen.incubate(need.id)}
          />
        ) : (
          <Button
            label={texts.need.openOpportunity}
            theme={theme}
            onClick={() => screen.openOpportunity(opportunityId)}
          />
        )}
        <Button
          label={texts.openRecord}
          description={texts.openRecordLabel(name)}
          theme={theme}
          onClick={() => screen.openNeed(need.id)}
        />
        {company === null ? null : (
          <Button label={words.openCompany} theme={theme} onClick={() => screen.openCompany(company.id)} />
        )}
        <Button label={words.close} theme={theme} onClick={() => screen.choose(null)} />
      </div>
    </Section>
  );
}

function Form({ board, state, screen, draft, isOfAll, texts, theme }: BoardProps & { draft: NeedDraft }) {
  const { needsBoard: words } = texts.pictures;
  const { insights } = texts;
  const shared = { theme, isDisabled: state.doing.kind === 'BUSY' };
  const { horizon, capability } = draft.cell;
  return (
    <Section title={words.form} theme={theme}>
      <p style={noteStyle(theme)}>
        {[horizonText(horizon, texts), capabilityText(capability, texts)].join(' · ')}
      </p>
      {isOfAll ? (
        <Select
          label={texts.need.company}
          value={draft.companyId}
          options={[
            { value: '', label: words.chooseCompany },
            ...companiesOf(board).map(({ id, name }) => ({
              value: id,
              label: name || texts.pictures.unnamed,
            })),
          ]}
          onChange={(companyId) => screen.write({ companyId })}
          {...shared}
        />
      ) : null}
      <TextArea
        label={insights.need}
        value={draft.need}
        onChange={(need) => screen.write({ need })}
        {...shared}
      />
      <div style={rowStyle}>
        <Line
          label={texts.need.value}
          value={draft.amount}
          onChange={(amount) => screen.write({ amount })}
          {...shared}
        />
        <Line
          label={insights.currency}
          value={draft.currency}
          onChange={(currency) => screen.write({ currency })}
          {...shared}
        />
      </div>
      {amountIn(draft.amount) === undefined ? <p style={noteStyle(theme)}>{insights.noNumber}</p> : null}
      <Outcome
        doing={state.doing}
        of={['MAKE']}
        texts={texts}
        theme={theme}
        onRetry={() => void screen.make()}
      />
      <div style={rowStyle}>
        <CommandButton
          command="MAKE"
          doing={state.doing}
          label={insights.create}
          busy={insights.creating}
          isMain
          isDisabled={!isComplete(draft)}
          texts={texts}
          theme={theme}
          onDo={() => void screen.make()}
        />
        <Button label={texts.panel.cancel} theme={theme} onClick={screen.abandon} />
      </div>
    </Section>
  );
}

/** What is chosen on the board, or being made; nothing while nothing is. */
export function NeedPart(props: BoardProps) {
  const { board, state } = props;
  if (state.draft !== null) return <Form {...props} draft={state.draft} />;
  const need = board.needs.find(({ id }) => id === state.chosen);
  return need === undefined ? null : <Chosen {...props} need={need} />;
}

/** What an item of the week is decided by, and the decision, under its row. */
import { progressOf } from '../../domain/plan/plan-page.ts';
import { formatDay as storedDay } from '../../domain/shared/calendar.ts';
import { languageOf } from '../../domain/shared/language.ts';
import { assessmentSaidIn, projectWordsOf } from '../../domain/words/languages.ts';
import { People } from '../company/stakeholders-section.tsx';
import { GateSection } from '../project-line/gate-section.tsx';
import { lastAssessed } from '../project-line/model.ts';
import type { ProjectScreen } from '../project-line/project-screen.ts';
import { Troubles } from '../project-line/troubles.tsx';
import { formatDay, formatShare, labelOf } from '../texts/formats.ts';
import { Button } from '../ui/button.tsx';
import { CommandButton, Outcome } from '../ui/commands.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Select } from '../ui/fields.tsx';
import type { Look } from '../ui/look.ts';
import { OnlyFor } from '../ui/only-for.tsx';
import { noteStyle, rowStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import type { Decided, DecisionScreen } from './decision-screen.ts';
import { answersTo, matters, OBJECTIVE_STATUSES } from './decisions.ts';
import type { WeekItem } from './model.ts';
import type { OpenDecision, WeekScreen } from './week-screen.ts';

function Initiation({ screen, ...look }: Look & { screen: ProjectScreen }) {
  const { texts } = look;
  const language = languageOf(texts.format);
  const words = projectWordsOf(language);
  const said = assessmentSaidIn(language);
  const state = screen.read();
  return (
    <WhenLoaded loaded={state.project} gone={texts.panel.unknown} {...look} onRetry={screen.reload}>
      {(project) => {
        const props = { project, state, screen, words, said, ...look };
        return (
          <>
            <Troubles {...props} />
            <GateSection {...props} {...lastAssessed(project)} />
          </>
        );
      }}
    </WhenLoaded>
  );
}

type ItemProps<Kind extends Decided['kind']> = Look & {
  item: Extract<WeekItem, { kind: Kind }>;
  screen: DecisionScreen;
};

function Support({ item, screen, ...look }: ItemProps<'SUPPORT'>) {
  const { week: words } = look.texts.pictures;
  const { rights, doing } = screen.read();
  if (!rights.help) return <OnlyFor {...look} />;
  return (
    <div style={rowStyle}>
      {answersTo(item.state).map((answer, index) => (
        <CommandButton
          key={answer}
          command="DECIDE"
          doing={doing}
          label={words.answers[answer]}
          busy={words.deciding}
          isMain={index === 0}
          {...look}
          onDo={() => void screen.answer(answer)}
        />
      ))}
    </div>
  );
}

function Renewal({ item, screen, ...look }: ItemProps<'RENEWAL'>) {
  const { week: words } = look.texts.pictures;
  const { rights, doing } = screen.read();
  if (!rights.agree) return <OnlyFor {...look} />;
  return (
    <>
      <p style={noteStyle(look.theme)}>{words.renewalAbout}</p>
      <div style={rowStyle}>
        {[true, false].map((autoRenews) => (
          <CommandButton
            key={String(autoRenews)}
            command="DECIDE"
            doing={doing}
            label={
              item.autoRenews === autoRenews
                ? words.renewalStays[autoRenews ? 'YES' : 'NO']
                : words.renewalBecomes[autoRenews ? 'YES' : 'NO']
            }
            busy={words.deciding}
            isMain={item.autoRenews === autoRenews}
            {...look}
            onDo={() => void screen.renew(autoRenews)}
          />
        ))}
      </div>
    </>
  );
}

function Objectives({ screen, ...look }: ItemProps<'PLAN'>) {
  const { texts, theme } = look;
  const { week: words, planPage } = texts.pictures;
  const { plan, rights, doing } = screen.read();
  return (
    <WhenLoaded loaded={plan} gone={texts.panel.unknown} {...look} onRetry={screen.again}>
      {({ plan: { objectives } }) =>
        objectives.length === 0 ? (
          <p style={noteStyle(theme)}>{words.noObjectives}</p>
        ) : (
          <DataTable
            label={words.objectives}
            theme={theme}
            columns={[words.objectives, words.due, words.progress, words.state]}
            rows={objectives.map((objective) => {
              const progress = progressOf(objective);
              return {
                id: objective.id,
                cells: [
                  objective.name || texts.pictures.unnamed,
                  objective.dueOn === null ? planPage.noDue : formatDay(storedDay(objective.dueOn), texts),
                  progress === null ? texts.panel.none : formatShare(progress / 100, texts),
                  rights.plan ? (
                    <Select
                      key="status"
                      label={words.stateOf(objective.name || texts.pictures.unnamed)}
                      isLabelHidden
                      value={objective.status ?? 'OPEN'}
                      options={OBJECTIVE_STATUSES.map((value) => ({
                        value,
                        label: labelOf(planPage.statuses, value, texts),
                      }))}
                      theme={theme}
                      isDisabled={doing.kind === 'BUSY'}
                      onChange={(status) => void screen.mark(objective.id, objective.status, status)}
                    />
                  ) : (
                    labelOf(planPage.statuses, objective.status, texts)
                  ),
                ],
              };
            })}
          />
        )
      }
    </WhenLoaded>
  );
}

const OfPeople = ({
  screen,
  onOpen,
  ...look
}: Omit<ItemProps<'PEOPLE'>, 'item'> & { onOpen(id: string): void }) => (
  <WhenLoaded loaded={screen.read().people} gone={look.texts.companyGone} {...look} onRetry={screen.again}>
    {({ people }) => <People people={people.filter(matters)} {...look} onOpen={onOpen} />}
  </WhenLoaded>
);

function OfItem(props: Look & { item: Decided; screen: DecisionScreen; onOpen(id: string): void }) {
  const { item, screen, onOpen, ...look } = props;
  switch (item.kind) {
    case 'SUPPORT':
      return <Support item={item} screen={screen} {...look} />;
    case 'RENEWAL':
      return <Renewal item={item} screen={screen} {...look} />;
    case 'PLAN':
      return <Objectives item={item} screen={screen} {...look} />;
    case 'PEOPLE':
      return <OfPeople screen={screen} onOpen={onOpen} {...look} />;
  }
}

type DecisionPartProps = Look & {
  item: Exclude<WeekItem, { kind: 'REVIEW' }>;
  decision: OpenDecision | null;
  page: Pick<WeekScreen, 'decide' | 'openRecord'>;
};

/** The decision where it is open; else the button that opens it. */
export function DecisionPart({ item, decision, page, ...look }: DecisionPartProps) {
  const { week: words } = look.texts.pictures;
  if (decision === null) {
    return <Button label={words.decide[item.kind]} isMain theme={look.theme} onClick={page.decide} />;
  }
  if (decision.kind === 'DEAL') return <Initiation screen={decision.screen} {...look} />;
  if (item.kind === 'INITIATION') return null;
  const { screen } = decision;
  const { doing, isOvertaken } = screen.read();
  return (
    <>
      <OfItem
        item={item}
        screen={screen}
        onOpen={(id) => page.openRecord({ object: 'person', id })}
        {...look}
      />
      {isOvertaken ? <p role="alert">{words.overtaken}</p> : null}
      <Outcome doing={doing} of={['DECIDE']} {...look} onRetry={screen.again} />
    </>
  );
}

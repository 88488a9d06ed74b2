import { type Assessment, STANDINGS } from '../../domain/assessment/assess.ts';
import { RIVALRY } from '../../domain/assessment/questions.ts';
import { questionText } from '../../domain/assessment/texts.ts';
import { formatChange, formatNumber } from '../texts/formats.ts';
import { Button } from '../ui/button.tsx';
import { CommandButton } from '../ui/commands.tsx';
import { Line, Select } from '../ui/fields.tsx';
import { Section } from '../ui/section.tsx';
import { noteStyle, rowStyle } from '../ui/theme.ts';
import type { ProjectRival } from '../workspace/project.ts';
import { Choice } from './choice.tsx';
import { LeadBar, sideText } from './lead-bar.tsx';
import type { PartProps } from './look.ts';

/** What a rival is called on the tab. */
export const nameOf = (rival: ProjectRival, { words, said }: Pick<PartProps, 'words' | 'said'>): string =>
  rival.name.trim() !== ''
    ? rival.name
    : rival.standing === 'NO_DECISION'
      ? said.standings.NO_DECISION
      : words.unnamedRival;

function leadText(lead: number, { words, texts }: Pick<PartProps, 'words' | 'texts'>): string {
  return `${words.leadOf(formatChange(lead, texts))} (${sideText(lead, words)})`;
}

type RivalProps = PartProps & { rival: ProjectRival; standing: Assessment['rivals'][number] | undefined };

function Rival({ rival, standing, state, screen, ...look }: RivalProps) {
  const { words, said, texts, theme } = look;
  const name = nameOf(rival, look);
  const isRated = state.rated === rival.id;
  const points = standing?.points ?? null;
  const lead = standing?.lead ?? null;
  return (
    <li
      style={{
        borderTop: `1px solid ${theme.line}`,
        display: 'flex',
        flexDirection: 'column',
        gap: 6,
        paddingTop: 8,
      }}
    >
      <div style={{ ...rowStyle, alignItems: 'center', justifyContent: 'space-between' }}>
        <span style={{ fontWeight: 500 }}>{name}</span>
        <span>
          {points === null
            ? words.notRated
            : `${words.points} ${formatNumber(points, texts)}${lead === null ? '' : `, ${leadText(lead, look)}`}`}
        </span>
      </div>
      {lead === null ? null : <LeadBar lead={lead} theme={theme} />}
      <div style={{ ...rowStyle, alignItems: 'flex-end' }}>
        <Select
          label={`${words.standing}: ${name}`}
          value={rival.standing ?? ''}
          options={[
            { value: '', label: words.noStanding },
            ...STANDINGS.map((value) => ({ value, label: said.standings[value] })),
          ]}
          theme={theme}
          isDisabled={state.doing.kind === 'BUSY'}
          onChange={(value) => void screen.stand(rival.id, value || null)}
        />
        <div style={rowStyle}>
          {rival.standing === 'NO_DECISION' ? null : (
            <Button
              label={isRated ? words.hide : words.rate}
              description={words.rateLabel(name)}
              theme={theme}
              onClick={() => screen.enter({ rated: isRated ? null : rival.id })}
            />
          )}
          <Button
            label={words.remove}
            description={words.removeLabel(name)}
            theme={theme}
            disabled={state.doing.kind === 'BUSY'}
            onClick={() => void screen.remove('rival', rival.id)}
          />
        </div>
      </div>
      {isRated
        ? RIVALRY.map((question) => {
            const answer = rival.answers[question] ?? null;
            return (
              <div
                key={question}
                style={{ ...rowStyle, alignItems: 'center', justifyContent: 'space-between' }}
              >
                <span>{questionText(question, said)}</span>
                <Choice
                  label={`${name}, ${questionText(question, said)}`}
                  value={answer}
                  onChoose={(value) => screen.answer({ of: 'RIVAL', id: rival.id }, question, answer, value)}
                  {...look}
                />
              </div>
            );
          })
        : null}
    </li>
  );
}

function AddRival({ project, state, screen, words, ...look }: PartProps) {
  const { theme } = look;
  const { drafts, doing } = state;
  const known = drafts.RIVAL ?? '';
  const fresh = (drafts.NEW_RIVAL ?? '').trim();
  const isBusy = doing.kind === 'BUSY';
  return (
    <div style={{ ...rowStyle, alignItems: 'flex-end' }}>
      <Select
        label={words.knownRival}
        value={known}
        options={[
          { value: '', label: words.noneChosen },
          ...project.competitors.map(({ id, name }) => ({ value: id, label: name || words.unnamedRival })),
        ]}
        theme={theme}
        isDisabled={isBusy}
        onChange={(value) => screen.draft('RIVAL', value)}
      />
      <Line
        label={words.newRival}
        value={drafts.NEW_RIVAL ?? ''}
        theme={theme}
        isDisabled={isBusy}
        onChange={(value) => screen.draft('NEW_RIVAL', value)}
      />
      <div style={rowStyle}>
        <CommandButton
          command="RIVAL"
          doing={doing}
          label={words.addRival}
          busy={words.saving}
          isDisabled={known === '' && fresh === ''}
          {...look}
          onDo={() => void screen.addRival(fresh === '' ? { competitorId: known } : { newName: fresh })}
        />
        <Button
          label={words.addNoDecision}
          theme={theme}
          disabled={isBusy}
          onClick={() => void screen.addRival('NO_DECISION')}
        />
      </div>
    </div>
  );
}

/** Whom we meet, how they stand, and by how much we are ahead of each. */
export function RivalsSection(props: PartProps & { assessed: Assessment | null }) {
  const { project, assessed, words, theme } = props;
  const { dealCompetitors } = project.deal;
  return (
    <Section title={words.rivals} theme={theme}>
      {dealCompetitors.length === 0 ? <p style={noteStyle(theme)}>{words.noRivals}</p> : null}
      <ul
        style={{ display: 'flex', flexDirection: 'column', gap: 8, listStyle: 'none', margin: 0, padding: 0 }}
      >
        {dealCompetitors.map((rival, index) => (
          <Rival key={rival.id} {...props} rival={rival} standing={assessed?.rivals[index]} />
        ))}
      </ul>
      <AddRival {...props} />
    </Section>
  );
}

import type { Assessment } from '../../domain/assessment/assess.ts';
import { type GateGap, gateGaps } from '../../domain/assessment/gate.ts';
import { parseDay } from '../../domain/shared/calendar.ts';
import { formatNumber } from '../texts/formats.ts';
import { CommandButton } from '../ui/commands.tsx';
import { Facts } from '../ui/facts.tsx';
import { TextArea } from '../ui/fields.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { Section } from '../ui/section.tsx';
import { Tag } from '../ui/tag.tsx';
import { noteStyle, rowStyle } from '../ui/theme.ts';
import type { ProjectRound } from '../workspace/project.ts';
import type { PartProps } from './look.ts';
import { Lights } from './verdict-section.tsx';

const STATUSES = ['KEY', 'WATCH', 'CANDIDATE', 'FORMER', 'NONE'] as const;

function requestsText({ state, words }: Pick<PartProps, 'state' | 'words'>): string {
  const requests = state.facts?.requests ?? [];
  return requests.length === 0 ? words.noSupport : requests.map(({ name }) => name || '…').join(', ');
}

/**
 * Where a director decides whether work goes into a large deal: lights, lead, how complete the plan is, how the account
 * stands, what support it has had, and what is missing before it can be decided.
 */
export function GateSection(
  props: PartProps & { round: ProjectRound | undefined; assessed: Assessment | null },
) {
  const { project, round, assessed, state, screen, words, said, ...look } = props;
  const { texts, theme } = look;
  const { deal, policy } = project;
  const today = screen.today();
  const note = state.note.trim();
  const gaps = gateGaps(
    {
      decision: 'APPROVED',
      round:
        round === undefined
          ? null
          : { day: parseDay(round.assessedOn) ?? today, verdict: assessed?.verdict ?? null },
      initiationNote: note,
      assessmentDays: policy.assessmentDays,
    },
    today,
  );
  // The union of codes can't be followed through the lookup; the table's type ties each code to its own sentence.
  const gapText = (gap: GateGap): string => (words.gaps[gap.code] as (gap: GateGap) => string)(gap);
  const isAgainst = assessed?.verdict === 'STOP';
  const status = STATUSES.find((one) => one === deal.company?.keyAccountStatus) ?? 'NONE';
  const closeness = deal.company?.closenessScore ?? null;
  const command = { command: 'DECIDE', doing: state.doing, busy: words.deciding, ...look } as const;
  return (
    <Section title={words.gate} theme={theme}>
      <p style={noteStyle(theme)}>{words.gateAbout}</p>
      {assessed === null || round === undefined ? null : (
        <div style={{ ...rowStyle, alignItems: 'center' }}>
          <Tag
            label={`${said.verdicts[assessed.verdict]} ${formatNumber(assessed.score, texts)}`}
            tone={assessed.verdict === 'GO' ? 'good' : assessed.verdict === 'STOP' ? 'bad' : 'warning'}
            theme={theme}
          />
          <Lights assessed={assessed} words={words} said={said} {...look} />
        </div>
      )}
      <Facts
        theme={theme}
        facts={[
          [
            words.lead,
            assessed?.leadOverBest == null ? words.noLead : formatNumber(assessed.leadOverBest, texts),
          ],
          [words.winPlan, words.percent(deal.winPlanCompleteness ?? 0)],
          [words.winTheme, deal.winTheme || '–'],
          [words.gateStatus, words.statuses[status]],
          [words.closeness, closeness === null ? texts.noScore : formatNumber(closeness, texts)],
          [words.gateSupport, requestsText({ state, words })],
        ]}
      />
      {gaps.length === 0 ? null : <p role="alert">{gaps.map(gapText).join(' ')}</p>}
      {state.isSentBack ? <p role="status">{words.isSentBack}</p> : null}
      {state.rights.decide ? (
        <>
          <TextArea
            label={words.gateNote}
            value={state.note}
            theme={theme}
            isDisabled={state.doing.kind === 'BUSY'}
            onChange={(entered) => screen.enter({ note: entered })}
          />
          <p style={noteStyle(theme)}>{words.needsNote}</p>
          <div style={rowStyle}>
            <CommandButton
              {...command}
              label={words.approve}
              isMain
              isDisabled={isAgainst && note === ''}
              onDo={() => void screen.decide('APPROVED')}
            />
            <CommandButton {...command} label={words.reject} onDo={() => void screen.decide('REJECTED')} />
            <CommandButton
              {...command}
              label={words.sendBack}
              isDisabled={note === ''}
              onDo={() => void screen.sendBack(words.sentBack(deal.name ?? ''))}
            />
          </div>
        </>
      ) : (
        <OnlyFor {...look} />
      )}
    </Section>
  );
}

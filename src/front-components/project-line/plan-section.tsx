import { CommandButton } from '../ui/commands.tsx';
import { Line, Select } from '../ui/fields.tsx';
import { Section } from '../ui/section.tsx';
import { rowStyle } from '../ui/theme.ts';
import type { PartProps } from './look.ts';

const STRATEGIES = ['FRONTAL', 'FLANKING', 'FRAGMENT', 'DEFEND', 'DEVELOP'] as const;
const TRACKS = ['FULL_PROCESS', 'GREEN_CHANNEL'] as const;

/** How we mean to win it: strategy, win theme, and the process that it takes. */
export function PlanSection({ project, state, screen, words, ...look }: PartProps) {
  const { theme } = look;
  const { competitiveStrategy, winTheme, trackOverride } = project.deal;
  const isBusy = state.doing.kind === 'BUSY';
  const themeText = state.drafts.WIN_THEME ?? winTheme ?? '';
  return (
    <Section title={words.winPlan} theme={theme}>
      <div style={{ ...rowStyle, alignItems: 'flex-end' }}>
        <Select
          label={words.strategy}
          value={competitiveStrategy ?? ''}
          options={[
            { value: '', label: words.noneChosen },
            ...STRATEGIES.map((value) => ({ value, label: words.strategies[value] })),
          ]}
          theme={theme}
          isDisabled={isBusy}
          onChange={(value) => void screen.plan('competitiveStrategy', competitiveStrategy, value || null)}
        />
        <Select
          label={words.track}
          value={trackOverride ?? ''}
          options={[
            { value: '', label: words.trackBy.AMOUNT },
            ...TRACKS.map((value) => ({ value, label: words.trackBy[value] })),
          ]}
          theme={theme}
          isDisabled={isBusy}
          onChange={(value) => void screen.plan('trackOverride', trackOverride, value || null)}
        />
      </div>
      <Line
        label={words.winTheme}
        value={themeText}
        theme={theme}
        isDisabled={isBusy}
        onChange={(value) => screen.draft('WIN_THEME', value)}
      />
      <CommandButton
        command="PLAN"
        doing={state.doing}
        label={words.save}
        busy={words.saving}
        isDisabled={themeText === (winTheme ?? '')}
        {...look}
        onDo={() => void screen.plan('winTheme', winTheme, themeText.trim() || null)}
      />
    </Section>
  );
}

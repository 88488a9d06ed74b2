import { NEED_HORIZONS } from '../../domain/plan/records.ts';
import { Button } from '../ui/button.tsx';
import { CommandButton, Outcome } from '../ui/commands.tsx';
import { Line, Select, TextArea } from '../ui/fields.tsx';
import type { Look } from '../ui/look.ts';
import { formStyle, noteStyle, rowStyle } from '../ui/theme.ts';
import {
  amountIn,
  type InsightForm,
  type InsightScreen,
  type InsightState,
  isComplete,
} from './insight-screen.ts';

type MakeNeedFormProps = Look & {
  form: InsightForm;
  doing: InsightState['doing'];
  screen: Pick<InsightScreen, 'enter' | 'make' | 'abandon'>;
};

/** What a need is to say, when it is expected and what it is worth, before it is made. */
export function MakeNeedForm({ form, doing, screen, ...look }: MakeNeedFormProps) {
  const { texts, theme } = look;
  const { insights: words, need, labels } = texts;
  const isBusy = doing.kind === 'BUSY';
  return (
    <fieldset aria-label={words.form} style={formStyle}>
      <p style={noteStyle(theme)}>{words.about}</p>
      <TextArea
        label={words.need}
        value={form.need}
        theme={theme}
        isDisabled={isBusy}
        onChange={(text) => screen.enter({ need: text })}
      />
      <Select
        label={need.horizon}
        value={form.horizon ?? ''}
        options={[
          { value: '', label: words.noHorizon },
          ...NEED_HORIZONS.map((horizon) => ({ value: horizon, label: labels.horizon[horizon] })),
        ]}
        theme={theme}
        isDisabled={isBusy}
        onChange={(value) => screen.enter({ horizon: NEED_HORIZONS.find((one) => one === value) ?? null })}
      />
      <div style={rowStyle}>
        <Line
          label={need.value}
          value={form.amount}
          theme={theme}
          isDisabled={isBusy}
          onChange={(amount) => screen.enter({ amount })}
        />
        <Line
          label={words.currency}
          value={form.currency}
          theme={theme}
          isDisabled={isBusy}
          onChange={(currency) => screen.enter({ currency })}
        />
      </div>
      {amountIn(form.amount) === undefined ? <p style={noteStyle(theme)}>{words.noNumber}</p> : null}
      <Outcome doing={doing} of={['MAKE']} {...look} onRetry={() => void screen.make()} />
      <div style={rowStyle}>
        <CommandButton
          command="MAKE"
          doing={doing}
          label={words.create}
          busy={words.creating}
          isMain
          isDisabled={!isComplete(form)}
          {...look}
          onDo={() => void screen.make()}
        />
        <Button label={texts.panel.cancel} theme={theme} disabled={isBusy} onClick={screen.abandon} />
      </div>
    </fieldset>
  );
}

import { ChangeList, KeptList } from '../programme/outcome-lists.tsx';
import { UndoPart } from '../programme/undo-part.tsx';
import { formatMoment, labelOf } from '../texts/formats.ts';
import type { Look } from '../ui/look.ts';
import { OnlyFor } from '../ui/only-for.tsx';
import { Section } from '../ui/section.tsx';
import { noteStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import { failuresIn } from '../workspace/past.ts';
import type { Run } from '../workspace/records.ts';
import { type Decision, isApplied, parseDecisions } from './decisions.ts';
import { FailuresPart } from './failures-part.tsx';
import type { RunScreen, RunState } from './run-screen.ts';

const namesOf = (decisions: readonly Decision[]): ReadonlyMap<string, string> =>
  new Map(decisions.flatMap(({ keyAccountId, name }) => (name ? [[keyAccountId, name] as const] : [])));

const About = ({ run, texts, theme }: Look & { run: Run }) => (
  <p style={noteStyle(theme)}>
    {[
      labelOf(texts.modes, run.mode, texts),
      labelOf(texts.runStates, run.state, texts),
      ...(run.startedAt ? [texts.run.startedAt(formatMoment(run.startedAt, texts))] : []),
      ...(run.undoneAt ? [texts.run.undoneAt(formatMoment(run.undoneAt, texts))] : []),
    ].join(' · ')}
  </p>
);

function Decisions({ decisions, ...look }: Look & { decisions: readonly Decision[] }) {
  const { recommendations: words, run } = look.texts;
  const stayed = decisions.filter((decision) => !isApplied(decision));
  if (decisions.length === 0) return <p style={{ margin: 0 }}>{run.noDecisions}</p>;
  return (
    <>
      <ChangeList title={run.applied} changes={decisions.filter(isApplied)} {...look} />
      <KeptList
        title={words.skipped}
        kept={stayed.map(({ keyAccountId, resultReason }) => ({
          keyAccountId,
          reason: resultReason ?? null,
        }))}
        names={namesOf(decisions)}
        {...look}
      />
    </>
  );
}

type RunViewProps = Look & { state: RunState; screen: Pick<RunScreen, keyof RunScreen> };

function DecisionsRun({ run, state, screen, ...look }: RunViewProps & { run: Run }) {
  const decisions = parseDecisions(run.decisions);
  const isEmpty = decisions !== null && !decisions.some(isApplied);
  const canUndo = !run.undoneAt && !isEmpty;
  return (
    <>
      {decisions === null ? (
        <p style={{ margin: 0 }}>{look.texts.run.unreadable}</p>
      ) : (
        <Decisions decisions={decisions} {...look} />
      )}
      {canUndo && !state.rights.decide ? <OnlyFor {...look} /> : null}
      <UndoPart
        doing={state.doing}
        undone={state.undone}
        canUndo={canUndo && state.rights.decide}
        names={namesOf(decisions ?? [])}
        screen={screen}
        {...look}
      />
    </>
  );
}

/** A run: of recommendations what was applied and the way back, of scores that there is nothing to undo. */
export function RunView(props: RunViewProps) {
  const { state, screen, ...look } = props;
  const { run: words } = look.texts;
  return (
    <WhenLoaded loaded={state.run} gone={words.gone} {...look} onRetry={screen.reload}>
      {(run) => (
        <Section title={run.name || words.unnamed} theme={look.theme}>
          <About run={run} {...look} />
          {run.mode === 'DECISIONS' ? (
            <DecisionsRun run={run} {...props} />
          ) : (
            <p style={{ margin: 0 }}>{words.notDecisions}</p>
          )}
          <FailuresPart
            failures={failuresIn(run.failureReasons)}
            failed={run.failed ?? 0}
            names={state.names}
            onOpen={screen.open}
            {...look}
          />
        </Section>
      )}
    </WhenLoaded>
  );
}

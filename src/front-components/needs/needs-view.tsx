import { Picture } from '../draw/picture.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Outcome } from '../ui/commands.tsx';
import { headingStyle, noteStyle, rowStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import { Board, type BoardProps } from './board.tsx';
import { NeedPart } from './need-card.tsx';
import { capabilityText, horizonText, needText, valueText } from './words.ts';

function Bar({ board, state, screen, texts, theme }: BoardProps) {
  const { needsBoard: words } = texts.pictures;
  const last = state.done.at(-1);
  const name = needText(
    board.needs.find(({ id }) => id === last?.needId),
    texts,
  );
  const isSaving = state.doing.kind === 'BUSY' && state.doing.command === 'SAVE';
  return last === undefined && !isSaving ? null : (
    <div style={{ ...rowStyle, alignItems: 'center' }}>
      {last === undefined ? null : (
        <Button
          label={words.undo}
          description={words.undoOf(name)}
          theme={theme}
          disabled={state.doing.kind === 'BUSY'}
          onClick={() => void screen.undo()}
        />
      )}
      <span role="status" style={noteStyle(theme)}>
        {isSaving ? words.saving : last === undefined ? '' : words.saved(name)}
      </span>
    </div>
  );
}

function Whole(props: BoardProps) {
  const { board, state, screen, texts, theme } = props;
  const { needsBoard: words } = texts.pictures;
  return (
    <>
      {board.needs.length > 0 ? null : (
        <div>
          <h3 style={headingStyle(theme)}>{words.empty}</h3>
          <p style={noteStyle(theme)}>{words.emptyAbout}</p>
        </div>
      )}
      {board.isPartly ? <p style={noteStyle(theme)}>{words.partly}</p> : null}
      <Outcome
        doing={state.doing}
        of={['SAVE', 'INCUBATE']}
        texts={texts}
        theme={theme}
        onRetry={screen.forget}
      />
      <Bar {...props} />
      <NeedPart {...props} />
      <Picture
        title={words.title}
        about={words.about}
        isTable={state.isTable}
        table={{
          columns: [
            words.needColumn,
            texts.need.company,
            texts.need.horizon,
            texts.need.capability,
            texts.need.value,
            words.owner,
          ],
          rows: state.isTable
            ? board.needs.map((need) => ({
                id: need.id,
                cells: [
                  <LinkButton
                    key="need"
                    label={needText(need, texts)}
                    theme={theme}
                    onClick={() => screen.choose(need.id)}
                  />,
                  need.company?.name || texts.panel.none,
                  horizonText(need.horizon, texts),
                  capabilityText(need.capability, texts),
                  valueText(need, texts),
                  need.owner ?? words.nobody,
                ],
              }))
            : [],
        }}
        onTurn={screen.turn}
        texts={texts}
        theme={theme}
      >
        <Board {...props} />
      </Picture>
    </>
  );
}

/** The board of needs, and what is chosen on it. */
export function NeedsView(props: Omit<BoardProps, 'board'>) {
  const { state, screen, texts, theme } = props;
  return (
    <WhenLoaded
      loaded={state.board}
      gone={texts.companyGone}
      texts={texts}
      theme={theme}
      onRetry={screen.reload}
    >
      {(board) => <Whole {...props} board={board} />}
    </WhenLoaded>
  );
}

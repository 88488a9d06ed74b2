import { MOST_IN_LIST } from '../panel/desk.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import type { Look } from '../ui/look.ts';
import { noteStyle, rowStyle } from '../ui/theme.ts';
import type { Portfolio } from './model.ts';
import type { PortfolioScreen, PortfolioState } from './portfolio-screen.ts';
import { nameOf } from './words.ts';

type ChosenPartProps = Look & {
  portfolio: Portfolio;
  state: PortfolioState;
  screen: Pick<PortfolioScreen, 'openChosen' | 'clear' | 'openAccount'>;
};

/** As many as are named. */
const MOST_NAMED = 20;

/** The accounts that are chosen, and what can be done with them. Nothing while none is. */
export function ChosenPart({ portfolio, state, screen, texts, theme }: ChosenPartProps) {
  const { portfolio: words } = texts.pictures;
  const chosen = portfolio.accounts.filter(({ id }) => state.chosen.has(id));
  const tooMany = chosen.length > MOST_IN_LIST;
  return (
    <div role="status" style={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
      {chosen.length === 0 ? null : (
        <>
          <div style={{ ...rowStyle, alignItems: 'center' }}>
            <span>{words.chosen(chosen.length)}</span>
            <Button
              label={words.openList}
              theme={theme}
              isMain
              disabled={tooMany}
              onClick={screen.openChosen}
            />
            <Button label={words.clear} theme={theme} onClick={screen.clear} />
            {tooMany ? <span style={noteStyle(theme)}>{words.tooMany(MOST_IN_LIST)}</span> : null}
          </div>
          <div style={{ ...rowStyle, gap: '4px 12px' }}>
            {chosen.slice(0, MOST_NAMED).map((account) => (
              <LinkButton
                key={account.id}
                label={nameOf(account, texts)}
                description={texts.openRecordLabel(nameOf(account, texts))}
                theme={theme}
                onClick={() => screen.openAccount(account.id)}
              />
            ))}
            {chosen.length > MOST_NAMED ? <span>{words.andMore(chosen.length - MOST_NAMED)}</span> : null}
          </div>
        </>
      )}
    </div>
  );
}

import { Button } from '../ui/button.tsx';
import type { Look } from '../ui/look.ts';
import { Section } from '../ui/section.tsx';
import { Tag } from '../ui/tag.tsx';
import { noteStyle } from '../ui/theme.ts';
import { WhenLoaded } from '../ui/when-loaded.tsx';
import type { PolicyScreen, PolicyState } from './policy-screen.ts';

type PolicyViewProps = Look & { state: PolicyState; screen: Pick<PolicyScreen, 'reload'> };

/** Whether a policy can be used, what is wrong with it in the words of its own page, and how that is put right. */
export function PolicyView({ state, screen, ...look }: PolicyViewProps) {
  const { texts, theme } = look;
  const { policy: words } = texts;
  return (
    <WhenLoaded loaded={state.policy} gone={words.gone} {...look} onRetry={screen.reload}>
      {({ name, isDefault, policyProblem }) => (
        <Section title={name || words.unnamed} theme={theme}>
          <p style={noteStyle(theme)}>{isDefault ? words.isDefault : words.isOwn}</p>
          {policyProblem ? (
            <>
              <div>
                <Tag label={words.problem} tone="bad" theme={theme} />
              </div>
              <p role="alert" style={{ margin: 0 }}>
                {policyProblem}
              </p>
              <p style={noteStyle(theme)}>{words.howToMend}</p>
            </>
          ) : (
            <div>
              <Tag label={words.inUse} tone="good" theme={theme} />
            </div>
          )}
          <Button label={texts.reload} theme={theme} onClick={screen.reload} />
        </Section>
      )}
    </WhenLoaded>
  );
}

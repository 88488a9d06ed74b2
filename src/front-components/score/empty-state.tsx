import type { Place } from '../panel/desk.ts';
import type { Texts } from '../texts/texts.ts';
import { LinkButton } from '../ui/button.tsx';
import { headingStyle, listStyle, noteStyle, type Theme } from '../ui/theme.ts';

/** Where each of the things that give a score is entered, in the order of their texts. */
export type Invitation = 'COMPANY' | 'OPPORTUNITY' | 'PERSON' | 'MAILBOX';

/** The places of those that are not entered on the company. */
export const PLACE_OF = {
  OPPORTUNITY: 'OPPORTUNITIES',
  PERSON: 'PEOPLE',
  MAILBOX: 'ACCOUNTS',
} as const satisfies Record<Exclude<Invitation, 'COMPANY'>, Place>;

type InvitationsProps = { texts: Texts; theme: Theme; onInvite(invitation: Invitation): void };

/** What gives a company a score, each with a way to enter it. */
export const Invitations = ({ texts, theme, onInvite }: InvitationsProps) => (
  <>
    <p style={{ margin: 0 }}>{texts.enterAny}</p>
    <ul style={listStyle}>
      {INVITATIONS.map((invitation) => {
        const { what, go } = texts.inputs[invitation];
        return (
          <li key={invitation}>
            {what}{' '}
            <LinkButton
              label={go}
              description={`${go}: ${what}`}
              theme={theme}
              onClick={() => onInvite(invitation)}
            />
          </li>
        );
      })}
    </ul>
  </>
);

const INVITATIONS: readonly Invitation[] = ['COMPANY', 'OPPORTUNITY', 'PERSON', 'MAILBOX'];

type EmptyStateProps = InvitationsProps & { title: string; about: string };

/** Why there is no score, and what to enter for one. */
export const EmptyState = ({ title, about, ...shown }: EmptyStateProps) => (
  <div style={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
    <h3 style={headingStyle(shown.theme)}>{title}</h3>
    <p style={noteStyle(shown.theme)}>{about}</p>
    <Invitations {...shown} />
  </div>
);

import type { AccountStatus } from '../programme-types.ts';

/** What the last review of an account found. */
export const REVIEW_REMARKS: Readonly<Record<Exclude<AccountStatus, 'CANDIDATE'>, readonly string[]>> = {
  KEY: [
    'Stays key: the frame agreement is under way, and the second site asks for us by name.',
    'Closeness is good at the top; we know too few people in operations.',
    'Potential confirmed with the CFO. The next review looks at the delivery capacity.',
    'Needs for the next two years written down; one of them is beyond what we can do today.',
  ],
  WATCH: [
    'Watched since the new head of purchasing stopped two projects.',
    'Revenue fell for the second quarter in a row; we decide at the next review.',
    'A competitor runs the pilot. We stay close until the decision.',
  ],
  FORMER: [
    'Left the programme: the business was taken in house.',
    'Left the programme after the merger; the new owner has a supplier of its own.',
    'No decision maker has met us for a year. The regional rep keeps the account.',
  ],
};

import { formatMoney, formatNumber, labelOf } from '../texts/formats.ts';
import { Facts } from '../ui/facts.tsx';
import type { Look } from '../ui/look.ts';
import { Section } from '../ui/section.tsx';
import { Tag } from '../ui/tag.tsx';
import { headingStyle, listStyle, noteStyle, type Tone } from '../ui/theme.ts';
import type { ReviewedAccount } from '../workspace/programme-answers.ts';

const TONES: Readonly<Record<string, Tone>> = { KEY: 'good', WATCH: 'warning' };

/** The rank, of how many, and the class; an older function tells no class. */
function rankOf({ importanceRank, rankedOutOf, rankedIn }: ReviewedAccount, texts: Look['texts']): string {
  if (importanceRank === null || rankedOutOf === null) return '';
  const rank = texts.keyAccount.rank(formatNumber(importanceRank, texts), formatNumber(rankedOutOf, texts));
  return ` · ${rank}${rankedIn ? ` · ${rankedIn}` : ''}`;
}

const revenueOf = ({ revenue }: ReviewedAccount, texts: Look['texts']): string =>
  revenue == null ? texts.panel.none : formatMoney(revenue, texts);

/** Where an account stands: its status, and beside it the recommendation with its reason in words. */
export function StandingSection({ account, texts, theme }: Look & { account: ReviewedAccount }) {
  const { keyAccount: words, labels } = texts;
  const score = (value: number | null) => (value === null ? texts.noScore : formatNumber(value, texts));
  const tag = (status: string | null) => (
    <Tag
      label={labelOf(labels.accountStatus, status, texts)}
      tone={TONES[status ?? ''] ?? 'neutral'}
      theme={theme}
    />
  );
  return (
    <Section title={account.name || words.unnamed} theme={theme}>
      <Facts
        theme={theme}
        facts={[
          [words.status, tag(account.status)],
          [words.recommendation, tag(account.recommendedStatus)],
          [words.importance, `${score(account.importanceScore)}${rankOf(account, texts)}`],
          [texts.closeness, score(account.closenessScore)],
          [words.revenue, revenueOf(account, texts)],
        ]}
      />
      <div>
        <span style={noteStyle(theme)}>{words.reason}: </span>
        {account.recommendationReason || words.noReason}
      </div>
      {account.attention.length === 0 ? null : (
        <div style={{ display: 'flex', flexDirection: 'column', gap: 6 }}>
          <h4 style={headingStyle(theme)}>{texts.stakeholders.attention}</h4>
          <ul style={listStyle}>
            {account.attention.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

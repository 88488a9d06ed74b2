import type { ProjectWords } from '../../domain/words/languages.ts';
import type { Theme } from '../ui/theme.ts';
import { leadBar } from './model.ts';

/** A lead as a bar from the middle: to the right where we are ahead, to the left where they are. */
export function LeadBar({ lead, theme }: { lead: number; theme: Theme }) {
  const { left, width } = leadBar(lead);
  return (
    <div
      aria-hidden="true"
      style={{ background: theme.track, borderRadius: 2, height: 8, position: 'relative' }}
    >
      <div
        style={{
          background: lead < 0 ? theme.bad : theme.good,
          height: '100%',
          left: `${left}%`,
          position: 'absolute',
          width: `${width}%`,
        }}
      />
      <div
        style={{ background: theme.text, height: 12, left: '50%', position: 'absolute', top: -2, width: 1 }}
      />
    </div>
  );
}

/** Who is ahead by a lead of ours, in words. */
export const sideText = (lead: number, words: ProjectWords): string =>
  lead > 0 ? words.ahead : lead < 0 ? words.behind : words.even;

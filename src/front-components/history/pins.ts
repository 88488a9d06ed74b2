/** What happened to an account, to be pinned to its months. */
import { MONITORS, type Monitor } from '../../domain/review/monitors.ts';
import { ACCOUNT_STATUSES, type AccountStatus } from '../../domain/selection/recommend.ts';
import { LANGUAGES } from '../../domain/shared/language.ts';
import { wordsOf } from '../../domain/words/languages.ts';
import type { Texts } from '../texts/texts.ts';

export const PIN_KINDS = ['CONTRACT', 'WIN', 'REVIEW', 'STATUS'] as const;
export type PinKind = (typeof PIN_KINDS)[number];

export type Happening =
  | { kind: 'CONTRACT'; day: string; id: string; name: string | null }
  | { kind: 'WIN'; day: string; id: string; name: string | null }
  | { kind: 'REVIEW'; day: string; monitor: Monitor }
  | { kind: 'STATUS'; day: string; from: AccountStatus | null; to: AccountStatus };

/** What is put in the place of a name or a day to see what a title is made of otherwise. */
const GAP = '\u0000';

function isMadeLike(title: string, sample: string): boolean {
  const parts = sample.split(GAP);
  const [start = ''] = parts;
  const end = parts.at(-1) ?? '';
  let from = start.length;
  if (!title.startsWith(start) || !title.endsWith(end)) return false;
  for (const part of parts.slice(1, -1)) {
    const at = title.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from + end.length <= title.length;
}

/** The titles that the app gives to notes about statuses and reviews, in each language, with what they tell. */
const SAMPLES = LANGUAGES.flatMap((language) => {
  const { statusTitle, statuses, reviewTitle } = wordsOf(language).reviews;
  return [
    ...ACCOUNT_STATUSES.flatMap((from) =>
      ACCOUNT_STATUSES.filter((to) => to !== from).map((to) => ({
        sample: statusTitle(GAP, statuses[from], statuses[to]),
        tells: { kind: 'STATUS', from, to } as const,
      })),
    ),
    ...MONITORS.map((monitor) => ({
      sample: reviewTitle(monitor, GAP, GAP),
      tells: { kind: 'REVIEW', monitor } as const,
    })),
  ];
});

/** What a note of the app's own tells of; null for any other note. */
export function toldBy({
  title,
  createdAt,
}: {
  title: string | null;
  createdAt: string | null;
}): Happening | null {
  if (title === null || createdAt === null) return null;
  const found = SAMPLES.find(({ sample }) => isMadeLike(title, sample));
  return found === undefined ? null : { ...found.tells, day: createdAt.slice(0, 10) };
}

/** What happened, in the reader's words. */
export function happeningText(happening: Happening, texts: Texts): string {
  const { pictures, labels } = texts;
  switch (happening.kind) {
    case 'CONTRACT':
      return pictures.history.signed(happening.name || pictures.unnamed);
    case 'WIN':
      return pictures.history.won(happening.name || pictures.unnamed);
    case 'REVIEW':
      return pictures.history.reviewed(labels.monitor[happening.monitor]);
    case 'STATUS':
      return happening.from === null
        ? pictures.history.status(labels.accountStatus[happening.to])
        : pictures.history.statusFrom(
            labels.accountStatus[happening.from],
            labels.accountStatus[happening.to],
          );
  }
}

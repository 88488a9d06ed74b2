import type { Desk } from '../panel/desk.ts';
import { LOADING, type Loaded, loadedFrom, Screen } from '../panel/screen.ts';
import { useScreen } from '../panel/use-screen.ts';
import { formatDay, formatNumber } from '../texts/formats.ts';
import { DataTable } from '../ui/data-table.tsx';
import type { Look } from '../ui/look.ts';
import { Section } from '../ui/section.tsx';
import { type CoverageSpan, readCoverage } from '../workspace/past.ts';

export type CoverageState = { coverage: Loaded<CoverageSpan[]> };

/** Who covered a key account. */
export class CoverageScreen extends Screen<CoverageState> {
  readonly #desk: Desk;
  readonly #id: string;

  constructor(desk: Desk, keyAccountId: string) {
    super({ coverage: LOADING });
    this.#desk = desk;
    this.#id = keyAccountId;
  }

  async load(): Promise<void> {
    this.change({ coverage: loadedFrom(await readCoverage(this.#desk.client, this.#id)) });
  }
}

function whoAndShare(
  name: string | null,
  share: number | null,
  { coverage: words, ...texts }: Look['texts'],
): string {
  if (name === null) return words.nobody;
  const who = name || words.unknown;
  return share === null ? who : words.share(who, formatNumber(share, { coverage: words, ...texts }));
}

/** Who covered the account from when to when, and with which share of the credit: nothing where nothing is on record. */
export function CoverageView({ coverage, texts, theme }: Look & CoverageState) {
  if (coverage.kind !== 'READY' || coverage.data.length === 0) return null;
  const { coverage: words } = texts;
  return (
    <Section title={words.title} theme={theme}>
      <DataTable
        label={words.title}
        columns={[words.from, words.until, words.owner, words.director]}
        rows={coverage.data.map(({ since, until, owner, ownerShare, director, directorShare }) => ({
          id: since,
          cells: [
            formatDay(since, texts),
            until === null ? words.now : formatDay(until, texts),
            whoAndShare(owner, ownerShare, texts),
            whoAndShare(director, directorShare, texts),
          ],
        }))}
        theme={theme}
      />
    </Section>
  );
}

export function CoverageSection({
  keyAccountId,
  desk,
  ...look
}: Look & { keyAccountId: string; desk: Desk }) {
  const { state } = useScreen(() => new CoverageScreen(desk, keyAccountId));
  return <CoverageView {...state} {...look} />;
}

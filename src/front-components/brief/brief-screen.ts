import type { Desk } from '../panel/desk.ts';
import { LOADING, type Loaded, loadedFrom, Screen } from '../panel/screen.ts';
import { readPrinted } from '../workspace/printed.ts';
import { readBrief } from '../workspace/programme.ts';
import type { Brief } from '../workspace/programme-answers.ts';

/** More than this, and Twenty's clipboard silently takes nothing. */
const MOST_CHARACTERS = 64 * 1024;

export type BriefState = {
  /** Null until somebody asks for it. */
  brief: Loaded<Brief> | null;
  /** Whether it is shown as the Markdown it is copied as. */
  isText: boolean;
  isCopied: boolean;
  /** The document to be printed; null while the brief itself is shown. */
  printed: Loaded<string> | null;
};

export const isTooLong = (markdown: string): boolean => markdown.length > MOST_CHARACTERS;

/** The account brief of a company: written when it is asked for, as it takes a moment. */
export class BriefScreen extends Screen<BriefState> {
  readonly #desk: Desk;
  readonly #companyId: string;

  constructor(desk: Desk, companyId: string) {
    super({ brief: null, isText: false, isCopied: false, printed: null });
    this.#desk = desk;
    this.#companyId = companyId;
  }

  async load(): Promise<void> {}

  readonly write = async (): Promise<void> => {
    this.change({ brief: LOADING, isCopied: false, printed: null });
    const answer = await readBrief(this.#desk.client, this.#companyId, this.#desk.language);
    this.change({ brief: loadedFrom(answer) });
  };

  readonly close = (): void => this.change({ brief: null, isCopied: false, printed: null });

  /** Fetches the document to be printed, as it stands now. */
  readonly print = async (): Promise<void> => {
    const { client, language } = this.#desk;
    this.change({ printed: LOADING });
    const answer = await readPrinted(client, { companyId: this.#companyId }, language);
    // Whoever closed it meanwhile is not brought back.
    if (this.read().printed !== null) this.change({ printed: loadedFrom(answer) });
  };

  readonly closePrint = (): void => this.change({ printed: null });

  readonly turn = (): void => this.change({ isText: !this.read().isText });

  readonly copy = async (): Promise<void> => {
    const { brief } = this.read();
    if (brief?.kind !== 'READY' || isTooLong(brief.data.markdown)) return;
    await this.#desk.copy(brief.data.markdown);
    this.change({ isCopied: true });
  };
}

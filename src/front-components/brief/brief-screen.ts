import type { Desk } from '../panel/desk.ts';
import { LOADING, type Loaded, loadedFrom, Screen } from '../panel/screen.ts';
import { readBrief } from '../workspace/programme.ts';

/** More than this, and Twenty's clipboard silently takes nothing. */
const MOST_CHARACTERS = 64 * 1024;

export type BriefState = {
  /** Null until somebody asks for it. */
  brief: Loaded<string> | null;
  isCopied: boolean;
};

export const isTooLong = (markdown: string): boolean => markdown.length > MOST_CHARACTERS;

/** The account brief of a company: written when it is asked for, as it takes a moment. */
export class BriefScreen extends Screen<BriefState> {
  readonly #desk: Desk;
  readonly #companyId: string;

  constructor(desk: Desk, companyId: string) {
    super({ brief: null, isCopied: false });
    this.#desk = desk;
    this.#companyId = companyId;
  }

  async load(): Promise<void> {}

  readonly write = async (): Promise<void> => {
    this.change({ brief: LOADING, isCopied: false });
    const answer = await readBrief(this.#desk.client, this.#companyId, this.#desk.language);
    this.change({
      brief: loadedFrom(answer.ok ? { ok: true, data: answer.data.markdown } : answer),
    });
  };

  readonly close = (): void => this.change({ brief: null, isCopied: false });

  readonly copy = async (): Promise<void> => {
    const { brief } = this.read();
    if (brief?.kind !== 'READY' || isTooLong(brief.data)) return;
    await this.#desk.copy(brief.data);
    this.change({ isCopied: true });
  };
}

/** Ways a request can fail before, during or after its work. */
export type Failure =
  | 'http500'
  | 'http502'
  | 'http429'
  /** HTTP 200 with a page of HTML, as a proxy answers. */
  | 'html'
  /** The connection breaks before the request is worked on. */
  | 'reset'
  /** The request is worked on, and the connection breaks before the answer. */
  | 'lostAnswer'
  /** HTTP 200 with an INTERNAL_SERVER_ERROR for every root field. */
  | 'internalError'
  /** HTTP 200 with the error of the API-key limit for every root field. */
  | 'throttled'
  /** HTTP 200 with "Token invalid.". */
  | 'unauthenticated';

/** What a test sees of a request over HTTP before it is worked on. */
export interface RequestView {
  readonly operationName: string | undefined;
  /** Names of the root fields, such as `updateCompanies`. */
  readonly rootFields: readonly string[];
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly tokenKind: 'apiKey' | 'execution' | 'person' | 'none';
  /** The workspace member with whose rights it is made, if it is somebody's. */
  readonly memberId: string | undefined;
  readonly executionId: string | undefined;
}

export type RequestHook = (request: RequestView) => void | Promise<void>;

interface PlannedFailure {
  readonly failure: Failure;
  readonly when: (request: RequestView) => boolean;
  left: number;
}

/** Faults of requests over HTTP; calls through `execute` are the test's own and never meet them. */
export class RequestFaults {
  #planned: PlannedFailure[] = [];
  readonly #hooks = new Set<RequestHook>();
  readonly #thrown: unknown[] = [];
  #slowMs = 0;

  /** Lets the next requests fail: `count` of them (1 unless told), of those that `when` accepts. */
  failNext(
    failure: Failure,
    { count = 1, when = () => true }: { count?: number; when?: (request: RequestView) => boolean } = {},
  ): void {
    this.#planned.push({ failure, when, left: count });
  }

  /** Lets every request wait before it is worked on. */
  slowDown(milliseconds: number): void {
    this.#slowMs = milliseconds;
  }

  /**
   * Runs something before each request is worked on, such as a change between an app's
   * read and its write. The callback may use `execute`. What it throws fails the request, which an app may send
   * again, and is thrown once more when the workspace settles.
   *
   * @returns a function that ends it
   */
  onRequest(hook: RequestHook): () => void {
    this.#hooks.add(hook);
    return () => this.#hooks.delete(hook);
  }

  /** Throws what a hook threw, once: an app that asks again hides it. */
  checkHooks(): void {
    const thrown = this.#thrown.splice(0);
    if (thrown.length > 0)
      throw new Error(`A request hook failed: ${String(thrown[0])}`, { cause: thrown[0] });
  }

  clear(): void {
    this.#planned = [];
    this.#hooks.clear();
    this.#slowMs = 0;
  }

  async #run(hook: RequestHook, request: RequestView): Promise<void> {
    try {
      await hook(request);
    } catch (error) {
      this.#thrown.push(error);
      throw error;
    }
  }

  /** Runs the hooks and the wait, and names the failure this request meets. */
  async meet(request: RequestView): Promise<Failure | undefined> {
    if (this.#slowMs > 0) await new Promise((resolve) => setTimeout(resolve, this.#slowMs));
    for (const hook of [...this.#hooks]) await this.#run(hook, request);
    const planned = this.#planned.find((plan) => plan.left > 0 && plan.when(request));
    if (!planned) return undefined;
    planned.left -= 1;
    return planned.failure;
  }
}

/** One execution of a built handler. */
export interface Job {
  /** File of the built bundle. */
  readonly bundlePath: string;
  /** Export of the bundle that is the handler; may be a dotted path. */
  readonly handlerName: string;
  readonly payload: unknown;
  /** Environment of the execution; nothing of this process's environment is added but PATH. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** How far the workspace's clock is ahead of the machine's, in milliseconds. */
  readonly clockOffsetMs: number;
}

/** How an execution ended. */
export interface JobResult {
  readonly ok: boolean;
  /** What the handler returned, as JSON carries it. */
  readonly result?: unknown;
  readonly error?: string;
  readonly stack?: string;
  /** Lines written to standard output and standard error, in order. */
  readonly logs: readonly string[];
}

/** Runs handlers of an app. */
export interface Runner {
  run(job: Job): Promise<JobResult>;
  /** Ends what is still running; later jobs fail at once. */
  close(): Promise<void>;
}

/** Splits captured output into lines. */
export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

export const timedOut = (job: Job, logs: readonly string[]): JobResult => ({
  ok: false,
  error: `Timed out after ${job.timeoutMs}ms`,
  logs,
});

/** What a job gets when the workspace has been closed. */
export const closed: JobResult = { ok: false, error: 'The workspace is closed', logs: [] };

/** See `WorkspaceOptions.runner`. */
export type RunnerKind = 'process' | 'inline';

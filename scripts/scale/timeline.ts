/**
 * Simulated time: processes run one at a time, and whoever waits goes on when its instant has come. So any number of
 * processes overlap as on a server, and hours pass in seconds.
 */
export type Timeline = {
  now(): Date;
  /** Goes on after so many milliseconds of simulated time. */
  wait(milliseconds: number): Promise<void>;
  /** Waits for what takes real time, and no simulated time. */
  real<Value>(work: Promise<Value>): Promise<Value>;
  /** Starts a process after so many milliseconds. */
  start(milliseconds: number, work: () => Promise<void>): void;
  /** Lets time pass until an instant, or until `isOver`. */
  run(until: Date, isOver?: () => boolean): Promise<void>;
};

type Due = { at: number; order: number; resume: () => void };

export function createTimeline(begin: Date): Timeline {
  let now = begin.getTime();
  let order = 0;
  let outside = 0;
  let returned: () => void = () => undefined;
  const due: Due[] = [];
  let failure: unknown = null;

  const later = (at: number, resume: () => void): void => {
    order += 1;
    const entry = { at, order, resume };
    let index = due.length;
    while (index > 0) {
      const before = due[index - 1];
      if (!before || before.at < at || (before.at === at && before.order < entry.order)) break;
      index -= 1;
    }
    due.splice(index, 0, entry);
  };

  /** Until everybody who was resumed waits again: for an instant, as nobody is left who waits for anything real. */
  const settled = async (): Promise<void> => {
    do {
      if (outside > 0) {
        await new Promise<void>((resolve) => {
          returned = resolve;
        });
      }
      await new Promise(setImmediate);
    } while (outside > 0);
  };

  return {
    now: () => new Date(now),
    wait: (milliseconds) =>
      new Promise((resolve) => {
        later(now + milliseconds, resolve);
      }),
    async real(work) {
      outside += 1;
      try {
        return await work;
      } finally {
        outside -= 1;
        if (outside === 0) returned();
      }
    },
    start(milliseconds, work) {
      later(now + milliseconds, () => {
        work().catch((error) => {
          failure ??= error;
        });
      });
    },
    async run(until, isOver = () => false) {
      while (!isOver()) {
        const next = due[0];
        if (!next || next.at > until.getTime()) break;
        due.shift();
        now = Math.max(now, next.at);
        next.resume();
        await settled();
        if (failure !== null) throw failure;
      }
      if (!isOver()) now = Math.max(now, until.getTime());
    },
  };
}

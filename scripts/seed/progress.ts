import { SingleBar } from 'cli-progress';

/** Shows how far a long work is. */
export type Progress = {
  /** `done` of the total; `what` names what is being worked on. */
  update(done: number, what: string): void;
  /** Says why nothing moves for a while. */
  pause(text: string): void;
  stop(): void;
};

type Output = NodeJS.WritableStream & { isTTY?: boolean };

/** A bar on a terminal; elsewhere a line whenever the work turns to something else, and at the end. */
export const createProgress = (output: Output, title: string, total: number): Progress =>
  output.isTTY ? bar(output, title, total) : lines(output, title, total);

function bar(output: Output, title: string, total: number): Progress {
  const single = new SingleBar({
    stream: output,
    format: `${title} {bar} {value}/{total} {what}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
  });
  single.start(total, 0, { what: '' });
  return {
    update: (done, what) => single.update(done, { what }),
    pause: (text) => single.update({ what: text }),
    stop: () => single.stop(),
  };
}

function lines(output: Output, title: string, total: number): Progress {
  let current: { what: string; done: number } | null = null;
  const print = (): void => {
    if (current) output.write(`${title} ${current.done}/${total} ${current.what}\n`);
  };
  return {
    update: (done, what) => {
      if (current && current.what !== what) print();
      current = { what, done };
    },
    pause: (text) => {
      output.write(`${title} ${text}\n`);
    },
    stop: print,
  };
}

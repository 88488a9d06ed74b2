import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { closed, type Job, type JobResult, linesOf, type Runner, timedOut } from './runner.ts';

const CHILD = fileURLToPath(new URL('./process-child.mjs', import.meta.url));

const answerSchema = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error: z.string().optional(),
  stack: z.string().optional(),
});

/** Runs every execution in a child process of its own, as a server does. */
export class ProcessRunner implements Runner {
  readonly #children = new Set<ChildProcess>();
  #isClosed = false;

  async run(job: Job): Promise<JobResult> {
    if (this.#isClosed) return closed;
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [CHILD], {
        env: { PATH: process.env.PATH, TZ: 'UTC', ...job.env },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      this.#children.add(child);
      let output = '';
      let answer: Omit<JobResult, 'logs'> | undefined;
      const collect = (chunk: Buffer): void => {
        output += chunk.toString();
      };
      child.stdout?.on('data', collect);
      child.stderr?.on('data', collect);
      child.on('message', (message) => {
        answer = answerSchema.parse(message);
      });
      const timer = setTimeout(() => {
        answer = timedOut(job, []);
        child.kill('SIGKILL');
      }, job.timeoutMs);
      const finish = (code: number | null): void => {
        clearTimeout(timer);
        this.#children.delete(child);
        const failed = { ok: false, error: `Exited with code ${code}` };
        resolve({ ...(answer ?? (code === 0 ? { ok: true } : failed)), logs: linesOf(output) });
      };
      child.on('close', finish);
      child.on('error', (error) => {
        answer = { ok: false, error: String(error) };
      });
      const { bundlePath, handlerName, payload, clockOffsetMs } = job;
      child.send({ bundlePath, handlerName, payload, clockOffsetMs });
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(
      [...this.#children].map(
        (child) =>
          new Promise<void>((resolve) => {
            child.once('close', () => resolve());
            child.kill('SIGKILL');
          }),
      ),
    );
  }
}

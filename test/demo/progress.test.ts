import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgress } from '../../scripts/seed/progress.ts';

function capture(isTTY: boolean) {
  const written: string[] = [];
  const output = Object.assign(
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        written.push(chunk.toString());
        done();
      },
    }),
    { isTTY },
  );
  return { output, text: () => written.join('') };
}

describe('the progress of the seed command', () => {
  it('is a line per kind where there is no terminal', () => {
    const { output, text } = capture(false);
    const progress = createProgress(output, 'Loading', 30);
    progress.update(10, 'companies');
    progress.update(20, 'companies');
    progress.pause('waiting 5 s (rate limit)');
    progress.update(30, 'people');
    progress.stop();
    expect(text()).toBe('Loading waiting 5 s (rate limit)\nLoading 20/30 companies\nLoading 30/30 people\n');
  });

  it('writes nothing when nothing was done', () => {
    const { output, text } = capture(false);
    createProgress(output, 'Loading', 30).stop();
    expect(text()).toBe('');
  });
});

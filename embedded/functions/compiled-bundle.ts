import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { transformSync } from 'esbuild';

/** What a bundle finds as globals; each execution has its own. */
export interface Globals {
  readonly process: {
    readonly env: Record<string, string>;
    readonly getBuiltinModule: (name: string) => unknown;
  };
  readonly console: Console;
  readonly fetch: typeof fetch;
  readonly Date: DateConstructor;
  readonly setTimeout: (callback: () => void, milliseconds?: number) => NodeJS.Timeout;
  readonly clearTimeout: (timer: NodeJS.Timeout) => void;
}

/** Evaluates a bundle anew and answers its exports. */
export type Evaluate = (globals: Globals) => Record<string, unknown>;

const NAMES = ['process', 'console', 'fetch', 'Date', 'setTimeout', 'clearTimeout'] as const;

type Wrapped = (
  global: object,
  ...rest: [...Globals[(typeof NAMES)[number]][], NodeJS.Require, { exports: Record<string, unknown> }]
) => void;

const compiled = new Map<string, { readonly changedAt: number; readonly evaluate: Evaluate }>();

function compile(path: string): Evaluate {
  const { code } = transformSync(readFileSync(path, 'utf8'), {
    format: 'cjs',
    platform: 'node',
    define: { 'import.meta.url': '__url' },
    banner: `const __url = ${JSON.stringify(path)};`,
  });
  const parameters = ['globalThis', ...NAMES, 'require', 'module'].join(', ');
  const run: Wrapped = new Script(`(function (${parameters}) {${code}\n})`, {
    filename: path,
  }).runInThisContext();
  const require = createRequire(path);
  return (globals) => {
    const module = { exports: {} };
    // Defined and not assigned: some globals are setters, which would change those of this process.
    const all: object = Object.create(globalThis, Object.getOwnPropertyDescriptors(globals));
    run(all, ...NAMES.map((name) => globals[name]), require, module);
    return module.exports;
  };
}

/**
 * A bundle of ES modules, compiled once in this process. Evaluating it runs all of its modules again with the globals
 * of one execution, so that two executions share no more than two processes do: not a module's state, not the
 * environment, not the clock.
 */
export function compiledBundle(path: string): Evaluate {
  const changedAt = statSync(path).mtimeMs;
  const known = compiled.get(path);
  if (known?.changedAt === changedAt) return known.evaluate;
  const evaluate = compile(path);
  compiled.set(path, { changedAt, evaluate });
  return evaluate;
}

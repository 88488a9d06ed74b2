/** Builds the app with Twenty's own builder, except for what the modules beside this one say, and prints where to. */
import { registerHooks } from 'node:module';

const OURS: Readonly<Record<string, string>> = {
  esbuild: new URL('esbuild.ts', import.meta.url).href,
  'node:child_process': new URL('child-process.ts', import.meta.url).href,
};

registerHooks({
  resolve(specifier, context, next) {
    const ours = context.parentURL?.includes('/twenty-sdk/dist/') ? OURS[specifier] : undefined;
    return ours === undefined ? next(specifier, context) : { url: ours, shortCircuit: true };
  },
});

const { buildApp } = await import('../build-app.ts');
try {
  const { outputDir } = await buildApp();
  process.stdout.write(outputDir);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

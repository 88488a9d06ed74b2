import fc from 'fast-check';

// The same few random cases for every mutant: whether it is noticed must not depend on chance.
fc.configureGlobal({ seed: 1, numRuns: 25 });

// Tests are collected without the mutant of the run before; Stryker switches its own on before the first of them.
const state: { activeMutant?: string } | undefined = Reflect.get(globalThis, '__stryker__');
if (state) state.activeMutant = undefined;

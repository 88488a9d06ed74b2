/** Tests are collected without the mutant of the run before; Stryker switches its own on before the first of them. */
const state: { activeMutant?: string } | undefined = Reflect.get(globalThis, '__stryker__');
if (state) state.activeMutant = undefined;

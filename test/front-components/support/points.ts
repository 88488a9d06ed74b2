import type { ReactNode } from 'react';
import { hostsIn } from './tree.ts';

/** Calls a handler of an element that is found by its name, or by its place among those that have the handler. */
export function send(view: ReactNode, which: string | number, handler: string, event: object = {}): void {
  const found = hostsIn(view).filter(({ props }) => typeof props[handler] === 'function');
  const host =
    typeof which === 'number' ? found[which] : found.find(({ props }) => props['aria-label'] === which);
  const handle = host?.props[handler];
  if (typeof handle !== 'function') throw new Error(`Nothing called ${which} has ${handler}`);
  handle(event);
}

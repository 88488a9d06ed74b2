import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Screen } from './screen.ts';

/** A page's state and commands, made once and loaded when it opens. */
export function useScreen<State extends object, Page extends Screen<State>>(
  make: () => Page & Screen<State>,
): { screen: Page; state: State } {
  const [screen] = useState(make);
  const state = useSyncExternalStore<State>(screen.subscribe, screen.read, screen.read);
  useEffect(() => {
    void screen.load();
  }, [screen]);
  return { screen, state };
}

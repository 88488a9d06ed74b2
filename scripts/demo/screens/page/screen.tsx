/** One of the app's components at work: a React root of its own, as in Twenty, where each has a worker of its own. */

import type components from 'screens:components';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Context, setContext } from './host.ts';

type ScreenProps = {
  definition: (typeof components)[number];
  context: Context;
  /** Said before what a component that broke said last. */
  stopped: string;
};

/** Shows a component. One whose context changes in more than its colours is to be given another `key`. */
export function Screen({ definition, context, stopped }: ScreenProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useLayoutEffect(() => setContext(context), [context]);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const root = createRoot(element, {
      onUncaughtError: (error) => setProblem(error instanceof Error ? error.message : String(error)),
    });
    const Component = definition.component;
    root.render(<Component />);
    return () => root.unmount();
  }, [definition]);
  return (
    <>
      {problem === null ? null : (
        <div role="alert" className="stopped">
          {stopped} {problem}
        </div>
      )}
      <div ref={place} />
    </>
  );
}

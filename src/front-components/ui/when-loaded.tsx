import type { ReactNode } from 'react';
import type { Loaded } from '../panel/screen.ts';
import { FailureNotice } from './failure-notice.tsx';
import type { Look } from './look.ts';

type WhenLoadedProps<Data> = Look & {
  loaded: Loaded<Data>;
  /** What to say where the record is not there. */
  gone: string;
  onRetry(): void;
  children(data: Data): ReactNode;
};

/** What was read, or what stands in its place as long as it is not there. */
export function WhenLoaded<Data>({ loaded, gone, onRetry, children, ...look }: WhenLoadedProps<Data>) {
  switch (loaded.kind) {
    case 'LOADING':
      return <div role="status">{look.texts.loading}</div>;
    case 'GONE':
      return <div role="status">{gone}</div>;
    case 'FAILED':
      return <FailureNotice failure={loaded.failure} {...look} onRetry={onRetry} />;
    case 'READY':
      return <>{children(loaded.data)}</>;
  }
}

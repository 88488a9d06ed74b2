import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Followed, Follower, type LiveState, type Timers } from './live.ts';

/** How a page stands to its record, and where it says that somebody is at it. */
export type Live = LiveState & { sign(): void };

/** Follows a page's record for as long as the page is open. Every page uses this one. */
export function useLive(timers: Timers, followed: () => Followed): Live {
  const [follower] = useState(() => new Follower(timers, followed()));
  const state = useSyncExternalStore(follower.subscribe, follower.read, follower.read);
  useEffect(() => follower.begin(), [follower]);
  return { ...state, sign: follower.sign };
}

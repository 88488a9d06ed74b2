import type { EventMode } from './events/bus.ts';
import type { ServerStyle } from './functions/executor.ts';
import type { RunnerKind } from './functions/runner.ts';
import type { Skip } from './functions/waits.ts';
import type { Member } from './members.ts';
import type { MergeStyle } from './write/move-children.ts';

/** How a workspace is started. Everything has a default. */
export interface WorkspaceOptions {
  /** Port on 127.0.0.1; 0, the default, picks a free one. */
  readonly port?: number;
  /** The workspace's present moment, inside logic functions too. Default: the machine's clock. */
  readonly clock?: () => Date;
  /**
   * Moves that clock on. Functions in the workspace's own process then wait in no time, see `Waits`; without it they wait
   * as long as they say.
   */
  readonly skip?: Skip;
  /**
   * Where functions run: in a process of their own each, as on a server, or in the workspace's own process, which is
   * quicker and shares as little. Default: `inline`; `workspace.runIn` changes it.
   */
  readonly runner?: RunnerKind;
  /** Executions at the same time. Default: 20. */
  readonly concurrency?: number;
  /** One call per changed record (2.21), or batches for functions that ask for them. Default: `single`. */
  readonly eventMode?: EventMode;
  /** Whose tokens and rights it has. Default: `2.21`. */
  readonly server?: ServerStyle;
  /** How merging moves what hangs on the merged records. Default: `2.21`. */
  readonly mergeStyle?: MergeStyle;
  /** People of the workspace. Default: five. */
  readonly members?: readonly Member[];
  /** Folder of a built app to install at once. */
  readonly app?: string;
}

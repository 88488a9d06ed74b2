import type { Activity } from '../activity.ts';
import type { DeliveryView, EventFaults } from '../faults/events.ts';
import type { Executor } from '../functions/executor.ts';
import type { InstalledFunction } from '../functions/installed.ts';
import type { ObjectType } from '../schema/types.ts';
import type { RecordChange } from './change.ts';
import { batchPayload, type EventPayload, eventPayload } from './payload.ts';
import { isTriggered } from './triggers.ts';

export type EventMode = 'single' | 'batch';

/** Events that one call of a batch function gets at most. */
const MAX_BATCH = 200;
const LOG_LIMIT = 20_000;

interface Delivery {
  readonly logicFunction: InstalledFunction;
  readonly view: DeliveryView;
  readonly payload: unknown;
}

/** Brings changed records to the functions that listen to them. */
export class EventBus {
  /** Every event of the workspace, whether a function listens or not. */
  readonly events: EventPayload[] = [];
  readonly #executor: Executor;
  readonly #faults: EventFaults;
  readonly #activity: Activity;
  readonly #mode: EventMode;
  #silences = 0;
  #burst: Delivery[] = [];

  constructor(executor: Executor, faults: EventFaults, activity: Activity, mode: EventMode) {
    this.#executor = executor;
    this.#faults = faults;
    this.#activity = activity;
    this.#mode = mode;
  }

  /** Runs work whose changes make no events. */
  async withoutEvents<T>(work: () => Promise<T>): Promise<T> {
    this.#silences += 1;
    try {
      return await work();
    } finally {
      this.#silences -= 1;
    }
  }

  /** Tells of changed records: one call per record and function, or one per function in batch mode. */
  emit(object: ObjectType, changes: readonly RecordChange[]): void {
    if (this.#silences > 0 || changes.length === 0) return;
    const payloads = changes.map((change) => eventPayload(object, change));
    this.events.push(...payloads);
    if (this.events.length > LOG_LIMIT) this.events.splice(0, this.events.length - LOG_LIMIT);
    const deliveries = this.#executor.functions.flatMap((logicFunction) => {
      const wanted = payloads.filter((payload, index) => {
        const change = changes[index];
        return change !== undefined && isTriggered(logicFunction, payload.name, change);
      });
      return this.#deliveries(logicFunction, wanted);
    });
    if (this.#faults.isReordering) this.#deliverReversed(deliveries);
    else for (const delivery of deliveries) this.#deliver(delivery);
  }

  #deliveries(logicFunction: InstalledFunction, payloads: readonly EventPayload[]): Delivery[] {
    const view = (parts: readonly EventPayload[]): DeliveryView => ({
      event: parts[0]?.name ?? '',
      recordIds: parts.map(({ recordId }) => recordId),
      functionName: logicFunction.name,
    });
    if (this.#mode === 'single' || !logicFunction.event?.batch) {
      return payloads.map((payload) => ({ logicFunction, payload, view: view([payload]) }));
    }
    const batches: Delivery[] = [];
    for (let start = 0; start < payloads.length; start += MAX_BATCH) {
      const part = payloads.slice(start, start + MAX_BATCH);
      batches.push({ logicFunction, payload: batchPayload(part), view: view(part) });
    }
    return batches;
  }

  /** Collects what comes within one turn of the event loop and makes it in the opposite order. */
  #deliverReversed(deliveries: readonly Delivery[]): void {
    const isFirst = this.#burst.length === 0;
    this.#burst.push(...deliveries);
    if (!isFirst || deliveries.length === 0) return;
    const end = this.#activity.begin();
    setTimeout(() => {
      const burst = this.#burst.reverse();
      this.#burst = [];
      for (const delivery of burst) this.#deliver(delivery);
      end();
    }, REORDER_WINDOW_MS);
  }

  #deliver({ logicFunction, payload, view }: Delivery): void {
    this.#faults.route(view, (delayMs) => {
      const start = (): void => {
        void this.#executor.execute(logicFunction, 'event', payload, {
          event: { name: view.event, recordIds: view.recordIds },
        });
      };
      if (delayMs === 0) return start();
      const end = this.#activity.begin();
      setTimeout(() => {
        start();
        end();
      }, delayMs);
    });
  }
}

const REORDER_WINDOW_MS = 50;

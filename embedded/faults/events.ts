/** Which deliveries a fault concerns; everything unless narrowed. */
export interface DeliveryMatch {
  /** `opportunity.updated` or `opportunity.*` */
  readonly event?: string;
  readonly recordId?: string;
  readonly functionName?: string;
  /** How many deliveries at most; all of them unless told. */
  readonly times?: number;
}

/** One call of a function that is about to be made. */
export interface DeliveryView {
  readonly event: string;
  readonly recordIds: readonly string[];
  readonly functionName: string;
}

type Effect =
  | { readonly kind: 'drop' | 'duplicate' | 'hold' }
  | { readonly kind: 'delay'; readonly ms: number };

interface Rule {
  readonly effect: Effect;
  readonly match: DeliveryMatch;
  left: number;
}

function accepts({ event, recordId, functionName }: DeliveryMatch, delivery: DeliveryView): boolean {
  if (event !== undefined && event !== delivery.event) {
    const [object, action] = event.split('.');
    if (action !== '*' || delivery.event.split('.')[0] !== object) return false;
  }
  if (recordId !== undefined && !delivery.recordIds.includes(recordId)) return false;
  return functionName === undefined || functionName === delivery.functionName;
}

/** What can go wrong on an event's way to a function. */
export class EventFaults {
  #rules: Rule[] = [];
  #held: (() => void)[] = [];
  #isReordering = false;

  /** Loses deliveries. */
  drop(match: DeliveryMatch = {}): void {
    this.#add({ kind: 'drop' }, match);
  }

  /** Makes deliveries twice. */
  duplicate(match: DeliveryMatch = {}): void {
    this.#add({ kind: 'duplicate' }, match);
  }

  /** Makes deliveries late. */
  delay(ms: number, match: DeliveryMatch = {}): void {
    this.#add({ kind: 'delay', ms }, match);
  }

  /** Keeps deliveries back until `release`. `settle` does not wait for them. */
  hold(match: DeliveryMatch = {}): void {
    this.#add({ kind: 'hold' }, match);
  }

  /** Makes the deliveries kept back, in their order or turned round, and keeps no more back. */
  release({ reversed = false }: { reversed?: boolean } = {}): void {
    this.#rules = this.#rules.filter((rule) => rule.effect.kind !== 'hold');
    const held = this.#held;
    this.#held = [];
    for (const deliver of reversed ? held.reverse() : held) deliver();
  }

  /** Makes the deliveries of each burst in the opposite order. */
  reorder(isOn = true): void {
    this.#isReordering = isOn;
  }

  get isReordering(): boolean {
    return this.#isReordering;
  }

  /** How many deliveries are kept back. */
  get heldCount(): number {
    return this.#held.length;
  }

  /** Ends all faults and forgets what is kept back. */
  clear(): void {
    this.#rules = [];
    this.#held = [];
    this.#isReordering = false;
  }

  /** Passes a delivery on, as the rules say. */
  route(delivery: DeliveryView, deliver: (delayMs: number) => void): void {
    const rule = this.#rules.find((candidate) => candidate.left > 0 && accepts(candidate.match, delivery));
    if (rule) rule.left -= 1;
    switch (rule?.effect.kind) {
      case 'drop':
        break;
      case 'hold':
        this.#held.push(() => deliver(0));
        break;
      case 'delay':
        deliver(rule.effect.ms);
        break;
      case 'duplicate':
        deliver(0);
        deliver(0);
        break;
      case undefined:
        deliver(0);
    }
  }

  #add(effect: Effect, match: DeliveryMatch): void {
    this.#rules.push({ effect, match, left: match.times ?? Number.POSITIVE_INFINITY });
  }
}

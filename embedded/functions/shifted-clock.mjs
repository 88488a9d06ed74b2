// Loaded inside a child process or worker, before a bundle: makes the machine's clock
// read as the workspace's. Plain JavaScript, so that a child starts without a compile step.

const RealDate = globalThis.Date;
let offset = 0;

class ShiftedDate extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + offset);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + offset;
  }
}

/** @param {number} milliseconds how far ahead the workspace's clock is */
export function shiftClock(milliseconds) {
  offset = milliseconds;
  if (offset !== 0) globalThis.Date = ShiftedDate;
}

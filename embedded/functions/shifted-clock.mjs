// Makes the machine's clock read as the workspace's. Plain JavaScript, so that a child process starts without a compile
// step.

/**
 * @param {() => number} offset how far ahead the workspace's clock is at the moment, in milliseconds
 * @returns {DateConstructor} a Date that reads so
 */
export function shiftedDate(offset) {
  const RealDate = Date;
  return class extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) super(RealDate.now() + offset());
      else super(...parts);
    }

    static now() {
      return RealDate.now() + offset();
    }
  };
}

/**
 * A function that answers the same again as long as it is asked the same. What is drawn of thousands of things stays
 * one and the same then, and React does not go through it again when the pointer moves.
 */
export function rememberLast<Given extends readonly unknown[], Result>(
  make: (...given: Given) => Result,
): (...given: Given) => Result {
  let last: { given: Given; result: Result } | null = null;
  return (...given) => {
    if (last === null || given.some((one, index) => one !== last?.given[index])) {
      last = { given, result: make(...given) };
    }
    return last.result;
  };
}

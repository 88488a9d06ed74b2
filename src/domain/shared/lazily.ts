/**
 * Something that is made when it is first asked for, and kept. A process is started for every event, so what a module
 * makes when it is imported is paid for by all of them, those that end without having needed it included.
 */
/* @__NO_SIDE_EFFECTS__ */
export function lazily<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

import * as z from 'zod/mini';

/** The records of one of Twenty's lists. */
export const listOf = <Schema extends z.ZodMiniType>(node: Schema) =>
  z.pipe(
    z.object({ edges: z.array(z.object({ node })) }),
    z.transform(({ edges }: { edges: { node: z.output<Schema> }[] }) => edges.map((edge) => edge.node)),
  );

// Finds the handler in a bundle's exports and calls it.

/**
 * @param {{ load: () => unknown, handlerName: string, payload: unknown }} job
 * @returns {Promise<{ ok: true, result: unknown } | { ok: false, error: string, stack?: string }>}
 */
export async function callHandler({ load, handlerName, payload }) {
  try {
    const bundle = await load();
    const handler = handlerName.split('.').reduce((value, key) => value?.[key], bundle);
    if (typeof handler !== 'function')
      throw new Error(`Export "${handlerName}" not found in function bundle`);
    const result = await handler(payload);
    return { ok: true, result: result === undefined ? undefined : JSON.parse(JSON.stringify(result)) };
  } catch (error) {
    return { ok: false, error: String(error), stack: error?.stack };
  }
}

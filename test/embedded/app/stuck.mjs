// Never ends.
const handler = () => new Promise(() => setInterval(() => undefined, 1000));
export default { config: { handler } };

// Fails.
const handler = async () => {
  console.error('about to fail');
  throw new TypeError('No such thing');
};
export default { config: { handler } };

// Returns what the function was given: its payload, its variables and its clock.
const handler = async (payload) => {
  console.log('echo', payload?.name ?? 'call');
  const names = ['BASE_CURRENCY', 'TWENTY_API_URL', 'APPLICATION_ID', 'HOME'];
  return {
    payload,
    now: new Date().toISOString(),
    env: Object.fromEntries(names.map((name) => [name, process.env[name] ?? null])),
    tokens: ['TWENTY_APP_ACCESS_TOKEN', 'TWENTY_APP_APPLICATION_ACCESS_TOKEN'].filter(
      (name) => process.env[name],
    ),
  };
};
export default { config: { handler } };

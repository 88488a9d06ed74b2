// Asks the workspace how many companies there are.
const handler = async () => {
  const response = await fetch(`${process.env.TWENTY_API_URL}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${process.env.TWENTY_APP_APPLICATION_ACCESS_TOKEN ?? process.env.TWENTY_APP_ACCESS_TOKEN}`,
    },
    body: JSON.stringify({ query: 'query Count { companies { totalCount } }' }),
  });
  const text = await response.text();
  console.log(`status ${response.status}`);
  return { status: response.status, text };
};
export default { config: { handler } };

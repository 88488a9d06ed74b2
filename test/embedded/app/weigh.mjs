// Writes a field of a contract, its weight unless told, with the app's own token or, when asked, the first there is.
const handler = async ({ body, headers }) => {
  const tokens = {
    first: process.env.TWENTY_APP_ACCESS_TOKEN,
    own: process.env.TWENTY_APP_APPLICATION_ACCESS_TOKEN ?? process.env.TWENTY_APP_ACCESS_TOKEN,
  };
  const response = await fetch(`${process.env.TWENTY_API_URL}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[body.token ?? 'own']}` },
    body: JSON.stringify({
      query:
        'mutation Weigh($id: UUID!, $data: ContractUpdateInput!) { updateContract(id: $id, data: $data) { weight updatedBy { source name workspaceMemberId } } }',
      variables: { id: body.id, data: { [body.field ?? 'weight']: body.value } },
    }),
  });
  return { authorization: headers.authorization ?? null, ...(await response.json()) };
};
export default { config: { handler } };

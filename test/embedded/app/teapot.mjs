// Answers a route with a status and headers of its own.
const handler = async () => ({
  __twentyHttpResponse: true,
  status: 418,
  headers: { 'Retry-After': '7', 'X-Private': 'no' },
  body: { short: true },
});
export default { config: { handler } };

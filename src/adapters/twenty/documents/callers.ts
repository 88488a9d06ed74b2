/** Reads nothing that matters: the server answers it to whoever may read companies, and refuses a token that is not good. */
export const CHECK_CALLER = `query CheckCaller {
  companies(first: 1) { edges { node { id } } }
}`;

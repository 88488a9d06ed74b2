/** The states in which nothing is waited for any more. */
const OVER: readonly string[] = ['DELIVERED', 'DECLINED'];

/** Whether help is still to be given. A state that this version does not know has not ended anything. */
export const isOpenRequest = (state: string | null): boolean => state === null || !OVER.includes(state);

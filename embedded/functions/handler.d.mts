export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly error: string; readonly stack?: string };

export declare function callHandler(job: {
  readonly load: () => unknown;
  readonly handlerName: string;
  readonly payload: unknown;
}): Promise<Answer>;

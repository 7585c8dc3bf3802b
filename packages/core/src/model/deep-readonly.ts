/** Deeply readonly type; tuples stay tuples, and `unknown` stays `unknown`. */
export type DeepReadonly<T> = unknown extends T
  ? T
  : T extends string | number | boolean | undefined
    ? T
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

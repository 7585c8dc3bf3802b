/** A value that nobody may change, all the way down; tuples stay tuples, and what is unknown stays so. */
export type DeepReadonly<T> = unknown extends T
  ? T
  : T extends string | number | boolean | undefined
    ? T
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

/** A value that nobody may change, all the way down; tuples stay tuples. */
export type DeepReadonly<T> = T extends string | number | boolean | undefined
  ? T
  : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

/** What a name says in brackets at its end is what it is called for short, "Digitaliseringsdirektoratet (Digdir)"; a remark in small letters is not. */
export const aliasIn = (name: string): string | undefined =>
  /^\S.*\((\p{Lu}[\p{L}\d-]{1,11})\)$/u.exec(name)?.[1];

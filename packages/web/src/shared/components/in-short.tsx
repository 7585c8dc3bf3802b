import { aliasIn } from '@risikobilde/words';

/** A name where there is little room: by what it is called for short, with the whole of it for whoever points at it. */
export const InShort = ({ name }: { readonly name: string }) => {
  const alias = aliasIn(name);
  return alias === undefined ? name : <abbr title={name}>{alias}</abbr>;
};

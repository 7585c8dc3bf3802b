/** A number as a bar beside itself, held against the largest there is. */
export const Weight = ({ n, most }: { readonly n: number; readonly most: number }) => (
  <span className="argument-weight">
    <span aria-hidden style={{ inlineSize: `${(4 * n) / most}rem` }} />
    {n}
  </span>
);

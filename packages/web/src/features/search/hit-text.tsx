type Props = { readonly text: string; readonly marks: readonly (readonly [number, number])[] };

/** An excerpt with what was found in it marked. */
export const HitText = ({ text, marks }: Props) => {
  const starts = marks.map(([start]) => start);
  return (
    <span className="search-excerpt">
      {text.slice(0, starts[0] ?? text.length)}
      {marks.map(([start, end], i) => (
        <span key={start}>
          <mark>{text.slice(start, end)}</mark>
          {text.slice(end, starts[i + 1] ?? text.length)}
        </span>
      ))}
    </span>
  );
};

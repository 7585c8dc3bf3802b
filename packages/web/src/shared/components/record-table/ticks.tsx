export type Ticks<Row> = {
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ids: ReadonlySet<string>) => void;
  readonly mayTick: (row: Row) => boolean;
  /** What a box is for, such as «Velg Fokus 2026». */
  readonly label: (row: Row) => string;
  readonly allLabel: string;
};

type Props<Row> = {
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly ticks: Ticks<Row>;
};

/** Ticks every row that the filters let through, or none. */
export const TickAll = <Row,>({ ticks, rows, idOf }: Props<Row>) => {
  const all = rows.filter(ticks.mayTick).map(idOf);
  const n = all.filter((id) => ticks.ticked.has(id)).length;
  return (
    <input
      type="checkbox"
      aria-label={ticks.allLabel}
      disabled={all.length === 0}
      checked={all.length > 0 && n === all.length}
      ref={(box) => {
        if (box) box.indeterminate = n > 0 && n < all.length;
      }}
      onChange={({ target }) => ticks.onTick(withOr(ticks.ticked, all, target.checked))}
    />
  );
};

export const withOr = (
  set: ReadonlySet<string>,
  ids: readonly string[],
  isIn: boolean,
): ReadonlySet<string> => {
  const next = new Set(set);
  for (const id of ids)
    if (isIn) next.add(id);
    else next.delete(id);
  return next;
};

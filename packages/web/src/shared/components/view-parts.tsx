import { Link } from '@tanstack/react-router';
import './record-table/record-table.css';

type Props<V extends string> = {
  readonly label: string;
  /** The part that is shown. */
  readonly chosen: V;
  readonly parts: readonly { readonly value: V; readonly label: string }[];
};

/** The parts of a view, each with an address of its own after `#`. */
export const ViewParts = <V extends string>({ label, chosen, parts }: Props<V>) => (
  <nav className="view-parts chips" aria-label={label}>
    {parts.map((part) => (
      <Link
        key={part.value}
        to="."
        search
        hash={part.value}
        resetScroll={false}
        hashScrollIntoView={false}
        activeOptions={{ includeHash: true }}
        className="chip"
        aria-current={part.value === chosen ? 'true' : undefined}
      >
        {part.label}
      </Link>
    ))}
  </nav>
);

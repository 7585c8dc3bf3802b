import { RecordLink } from './record-link.js';
import { useNames } from './use-names.js';
import '../screen.css';

/** Records under each other, each a way to where it is. */
export const LinkList = ({ ids }: { readonly ids: readonly string[] }) => {
  const nameOf = useNames();
  return (
    <ul className="plain-list">
      {ids.map((id) => (
        <li key={id}>
          <RecordLink record={id}>{nameOf(id)}</RecordLink>
        </li>
      ))}
    </ul>
  );
};

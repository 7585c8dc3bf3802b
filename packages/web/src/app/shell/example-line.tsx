import { useWorkbench } from '../../shared/data/context.js';
import { useWords } from '../../shared/words.js';

/** Says on every screen whose assessment this is not, with the way to the real one; nothing where it is no example. */
export const ExampleLine = () => {
  const { t } = useWords();
  const { of, record, text } = useWorkbench();
  const exampleOf = of('assessment')[0]?.exampleOf;
  if (exampleOf === undefined) return null;
  const { author, address } = exampleOf;
  const party = record(author);
  const said = t('document.exampleOf', {
    author: party?.kind === 'party' ? text(party.name) : author,
    address,
  });
  const [before = said, after] = said.split(address);
  return (
    <p className="shell-example">
      {before}
      {after !== undefined && (
        <>
          <a className="ds-link" href={address} target="_blank" rel="noreferrer">
            {address.replace(/^https?:\/\//, '').replace(/\/$/, '')}
          </a>
          {after}
        </>
      )}
    </p>
  );
};

import { clauseChanges, isUnchecked, type WorldEntryOf } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { Link } from '@tanstack/react-router';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { seenBy } from '../editions.js';

type Terms = WorldEntryOf<'terms'>;
type Edition = Terms['editions'][number];
type Cell = 'added' | 'changed' | 'removed' | 'same' | 'unread' | 'none';

const signs: Readonly<Record<Cell, string>> = {
  added: '●',
  changed: '◇',
  removed: '×',
  same: '',
  unread: '?',
  none: '',
};

/** The clauses of terms by edition: what came, what changed, and what nobody has read; the editions that were assessed are shaded. */
export const TermsMatrix = ({ terms: id }: { readonly terms: string }) => {
  const { t, language } = useWords();
  const { world, asOf, text, of } = useWorkbench();
  const terms = world.entries.find((entry) => entry.id === id);
  if (terms?.kind !== 'terms') return null;
  const editions = seenBy(terms.editions, asOf);
  const anchors = [...new Set(editions.flatMap(({ clauses }) => clauses.map(({ anchor }) => anchor)))];
  const relied = of('engagement').flatMap((one) =>
    one.terms.filter((held) => held.terms === id).map(({ edition }) => edition),
  );
  const assessed = Math.max(-1, ...relied.map((one) => editions.findIndex((edition) => edition.id === one)));
  const titleOf = (anchor: string) => {
    const clause = editions.flatMap(({ clauses }) => clauses).findLast((one) => one.anchor === anchor);
    return clause ? text(clause.title) : anchor;
  };
  return (
    <>
      <p className="subtle">
        {text(terms.title)}. {t('profile.termsSigns')}{' '}
        <Link className="ds-link" to="." search hash="terms">
          {t('suppliers.see')}
        </Link>
      </p>
      {anchors.length === 0 ? (
        <ul className="profile-list">
          {editions.map((edition) => (
            <li key={edition.id}>
              {formatDay(edition.date, language)}: {t('profile.unreadEdition')}
            </li>
          ))}
        </ul>
      ) : (
        <div className="table-scroll" role="region" tabIndex={0} aria-label={t('profile.termsByEdition')}>
          <table className="terms-matrix">
            <thead>
              <tr>
                <th scope="col">{t('profile.clause')}</th>
                {editions.map(({ id: edition, date }, n) => (
                  <th key={edition} scope="col" className={n <= assessed ? 'assessed' : undefined}>
                    {date.slice(0, 7)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {anchors.map((anchor) => (
                <tr key={anchor}>
                  <th scope="row">{titleOf(anchor)}</th>
                  {editions.map((edition, n) => {
                    const cell = cellOf(editions[n - 1], edition, anchor);
                    return (
                      <td
                        key={edition.id}
                        className={n <= assessed ? 'assessed' : undefined}
                        data-cell={cell}
                      >
                        <span aria-hidden>{signs[cell]}</span>
                        <span className="visually-hidden">{t(`profile.cells.${cell}`)}</span>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
};

const cellOf = (before: Edition | undefined, edition: Edition, anchor: string): Cell => {
  if (before === undefined) return edition.clauses.some((one) => one.anchor === anchor) ? 'added' : 'none';
  const changes = clauseChanges(before, edition);
  const found = changes.find((one) => one.anchor === anchor)?.change;
  if (found === undefined) return 'none';
  if (found !== 'unchanged') return found;
  // An edition that nobody has checked and that differs in nothing was carried on from the one before.
  const isCarriedOn =
    isUnchecked(edition.verification) && changes.every(({ change }) => change === 'unchanged');
  return isCarriedOn ? 'unread' : 'same';
};

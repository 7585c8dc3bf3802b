import { screenOfRecord } from '@risikobilde/core';
import { Link } from '@tanstack/react-router';
import { newHash } from '../../shared/components/view-act/new-act.js';
import { useWorkbench } from '../../shared/data/context.js';
import { keepCommon } from '../../shared/search-params.js';
import type { DraftFall } from '../../shared/suppose/suppose-search.js';
import { useWords } from '../../shared/words.js';
import { useDraftWords } from './use-draft-words.js';

/** Where the fact is entered when what was supposed has happened: the record that says so, or a source of one’s own. */
export const HappenedPart = ({ falls }: { readonly falls: readonly DraftFall[] }) => {
  const { t } = useWords();
  const { id, record } = useWorkbench();
  const { nameOfFall } = useDraftWords();
  return (
    <section className="suppose-happened" aria-label={t('suppose.happenedTitle')}>
      <h2>{t('suppose.happenedTitle')}</h2>
      <p>{t('suppose.happenedLead')}</p>
      <ul className="lined-list">
        {falls.map((fall) => {
          const held = fall.record === undefined ? undefined : record(fall.record);
          const name = nameOfFall(fall);
          return (
            <li key={name}>
              {held ? (
                <Link
                  className="ds-link"
                  to={screenOfRecord[held.kind]}
                  params={{ id }}
                  search={keepCommon}
                  hash={held.kind === 'claim' ? `claim-${held.id}` : held.id}
                >
                  {t('suppose.changeRecord', { name })}
                </Link>
              ) : fall.country === undefined && fall.region === undefined ? (
                <Link
                  className="ds-link"
                  to="/a/$id/kilder"
                  params={{ id }}
                  search={keepCommon}
                  hash={newHash}
                >
                  {t('suppose.enterSource', { name })}
                </Link>
              ) : (
                <Link className="ds-link" to="/a/$id/leverandorer" params={{ id }} search={keepCommon}>
                  {t('suppose.changeSupplier', { name })}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

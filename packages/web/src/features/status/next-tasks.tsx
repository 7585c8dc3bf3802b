import type { Evaluation } from '@risikobilde/core';
import { formatDay } from '@risikobilde/words';
import { Link } from '@tanstack/react-router';
import { groupChanges } from '@risikobilde/core';
import { titleOf } from '../../shared/changes/title-of.js';
import { useOwnFirst } from '../../shared/components/provenance/use-own-first.js';
import { useWorkbench } from '../../shared/data/context.js';
import { keepCommon } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';

const most = 4;

/** The next things to look at, by what changed: how many claims wait for each, and by when. */
export const NextTasks = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const { t, language } = useWords();
  const { id, of, text, world } = useWorkbench();
  const { shown, toggle } = useOwnFirst(evaluation.claims);
  const [head] = of('assessment');
  const groups = groupChanges(shown, evaluation.asOf, head).toSorted(
    (a, b) => b.claims.length - a.claims.length || (a.due < b.due ? -1 : 1),
  );
  const to = { to: '/a/$id/oppgaver', params: { id }, search: keepCommon } as const;
  return (
    <section aria-labelledby="look-again">
      <div className="status-heading">
        <h2 id="look-again">{t('status.tasks')}</h2>
        {groups.length > 0 && (
          <Link className="ds-link" {...to}>
            {t('status.allTasks', { n: groups.length })}
          </Link>
        )}
      </div>
      {groups.length === 0 ? (
        <p>{t('status.noTasks')}</p>
      ) : (
        <ul className="status-tasks">
          {groups.slice(0, most).map((group) => (
            <li key={group.key}>
              <Link className="ds-link" {...to} hash={group.anchor}>
                {text(titleOf(group, world))}
              </Link>
              <span>{t('status.claims', { n: group.claims.length })}</span>
              <span className={group.overdue ? 'status-overdue' : undefined}>
                {group.overdue ? t('common.overdue').toLowerCase() : formatDay(group.due, language)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {toggle}
    </section>
  );
};

import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../shared/language.js';
import { keepCommon } from '../../shared/search-params.js';
import { formatDate } from '../../shared/components/format.js';
import { useOwnFirst } from '../../shared/components/provenance/use-own-first.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../shared/data/context.js';
import { overviewTexts } from './texts.js';

const shown = 5;

/** What must be looked at again, the longest overdue first. */
export const TasksInShort = () => {
  const t = useTexts(overviewTexts);
  const { evaluation, id, text, language } = useWorkbench();
  const nameOf = useNames();
  const { shown: tasks, toggle } = useOwnFirst(evaluation.tasks);
  return (
    <section className="panel" aria-labelledby="look-again">
      <Heading level={2} data-size="xs" id="look-again">
        {t('tasks')}
      </Heading>
      {tasks.length === 0 ? (
        <Paragraph>{t('noTasks')}</Paragraph>
      ) : (
        <>
          <Paragraph data-size="sm">
            {t('tasksLead', { count: tasks.length, overdue: tasks.filter((task) => task.overdue).length })}
          </Paragraph>
          <ul className="overview-list">
            {tasks.slice(0, shown).map((task) => (
              <li key={task.claim}>
                <Link
                  className="ds-link"
                  to="/a/$id/oppgaver"
                  params={{ id }}
                  search={keepCommon}
                  hash={`task-${task.claim}`}
                >
                  {nameOf(task.claim)}
                </Link>
                <p className="overview-meta">
                  {text(task.owner)}, {t('due', { date: formatDate(task.due, language) })}{' '}
                  {task.overdue && (
                    <Tag data-size="sm" data-color="danger">
                      {t('overdue')}
                    </Tag>
                  )}
                </p>
              </li>
            ))}
          </ul>
          <Link className="ds-link" to="/a/$id/oppgaver" params={{ id }} search={keepCommon}>
            {t('allTasks')}
          </Link>
        </>
      )}
      {toggle}
    </section>
  );
};

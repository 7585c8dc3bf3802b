import { Paragraph, Tag } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../shared/words.js';
import { keepCommon } from '../../shared/search-params.js';
import { useOwnFirst } from '../../shared/components/provenance/use-own-first.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';

const shown = 5;

/** What must be looked at again, the longest overdue first. */
export const TasksInShort = () => {
  const { t } = useWords();
  const { evaluation, id, text } = useWorkbench();
  const nameOf = useNames();
  const { shown: tasks, toggle } = useOwnFirst(evaluation.tasks);
  return (
    <Panel title={t('overview.tasks')} anchor="look-again">
      {tasks.length === 0 ? (
        <Paragraph>{t('overview.noTasks')}</Paragraph>
      ) : (
        <>
          <Paragraph data-size="sm">
            {t('overview.tasksLead', {
              count: tasks.length,
              overdue: tasks.filter((task) => task.overdue).length,
            })}
          </Paragraph>
          <ul className="lined-list">
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
                <p className="meta">
                  {text(task.owner)}, {t('common.due', { date: task.due })}{' '}
                  {task.overdue && (
                    <Tag data-size="sm" data-color="danger">
                      {t('common.overdue')}
                    </Tag>
                  )}
                </p>
              </li>
            ))}
          </ul>
          <Link className="ds-link" to="/a/$id/oppgaver" params={{ id }} search={keepCommon}>
            {t('overview.allTasks')}
          </Link>
        </>
      )}
      {toggle}
    </Panel>
  );
};

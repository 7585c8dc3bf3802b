import type { AssessmentSummary } from '@risikobilde/api';
import type { Language } from '@risikobilde/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { IfPermittedAtAll } from '../../shared/components/if-permitted-at-all.js';
import type { CommonSearch } from '../../shared/search-params.js';
import { useWords } from '../../shared/words.js';
import { ArchiveReceipt, type ArchiveMove } from './archive-receipt.js';
import { AssessmentRow } from './assessment-row.js';

type Props = {
  readonly assessments: readonly AssessmentSummary[];
  readonly language: Language;
  readonly search: CommonSearch;
};

const columns = ['assessment', 'subject', 'conclusion', 'tasks', 'out', 'changed', 'acts'] as const;

/** What is under way, newest first, with how each stands; those in the archive when they are asked for. */
export const MyAssessments = ({ assessments, language, search }: Props) => {
  const { t } = useWords();
  const [isArchiveShown, showArchive] = useState(false);
  const [moved, setMoved] = useState<ArchiveMove>();
  const archived = assessments.filter((one) => one.archived !== undefined);
  const shown = assessments
    .filter((one) => isArchiveShown || one.archived === undefined)
    .toSorted((a, b) => (a.changed < b.changed ? 1 : -1));
  return (
    <section className="start-mine" aria-labelledby="mine">
      <div className="start-mine-head">
        <h2 id="mine">{t('start.mine')}</h2>
        <span className="start-mine-acts">
          <IfPermittedAtAll action="importAssessment">
            <Link className="ds-link" to="/ny/altinn-app" search={search}>
              {t('start.import')}
            </Link>
          </IfPermittedAtAll>
          {archived.length > 0 && (
            <button type="button" className="start-link" onClick={() => showArchive(!isArchiveShown)}>
              {isArchiveShown ? t('start.hideArchived') : t('start.showArchived', { n: archived.length })}
            </button>
          )}
        </span>
      </div>
      {shown.length === 0 ? (
        <p className="start-empty">
          {t('start.empty')}{' '}
          <IfPermittedAtAll action="createAssessment">
            <Link className="ds-link" to="/ny" search={search}>
              {t('start.new')}
            </Link>
          </IfPermittedAtAll>
        </p>
      ) : (
        <table className="start-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={`start-${column}`}>
                  <span className={column === 'acts' ? 'visually-hidden' : undefined}>
                    {t(`start.column.${column}`)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((assessment) => (
              <AssessmentRow
                key={assessment.id}
                assessment={assessment}
                taken={assessments.map(({ id }) => id)}
                language={language}
                search={search}
                onMoved={setMoved}
              />
            ))}
          </tbody>
        </table>
      )}
      {moved && <ArchiveReceipt moved={moved} onDone={() => setMoved(undefined)} />}
    </section>
  );
};

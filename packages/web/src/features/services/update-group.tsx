import { Button } from '@digdir/designsystemet-react';
import type { Release, ReleaseRow } from '@risikobilde/core';
import { useState } from 'react';
import { useWords } from '../../shared/words.js';
import { ReasonForm } from './reason-form.js';
import { answerTo, keepAnswer } from './stance-changes.js';
import { UpdateItem } from './update-item.js';
import { useAnswering } from './use-answering.js';
import { useMainLanguage } from '../../shared/data/use-main-language.js';

type GroupType = Exclude<ReleaseRow['type'], 'unchanged' | 'background'>;

type Props = {
  readonly type: GroupType;
  readonly rows: readonly ReleaseRow[];
  readonly leaning: ReadonlyMap<string, readonly string[]>;
  readonly base: Release;
};

/** Unread statements that one thing happened to, with an answer for each and one for all. */
export const UpdateGroup = ({ type, rows, leaning, base }: Props) => {
  const { t } = useWords();
  const given = useAnswering();
  const main = useMainLanguage();
  const [isKeeping, keep] = useState(false);
  const title = t(`serviceUpdate.groups.${type}`);
  const takeAll = () => {
    if (given === undefined) return;
    const { answering, save } = given;
    save(
      rows.flatMap(({ of, stance }) =>
        stance === undefined ? [answerTo(answering, of, { answer: 'adopt' })] : keepAnswer(answering, of),
      ),
    );
  };
  // What is adapted, rejected or left to the service is not taken over in one go: that would write over its answers.
  const canTakeAll =
    type === 'changedWhereAdopted' ||
    ((type === 'new' || type === 'changedUnanswered') && rows.every(({ offer }) => offer?.type !== 'yours'));
  const canKeepAll = type !== 'new' && type !== 'changedUnanswered';
  return (
    <section className="update-group" aria-label={title}>
      <h3>
        {title} ({rows.length})
      </h3>
      {given && rows.length > 1 && !isKeeping && (
        <div className="row-of-buttons">
          {canTakeAll && (
            <Button variant="secondary" data-size="sm" onClick={takeAll}>
              {t('serviceUpdate.takeAll', { n: rows.length })}
            </Button>
          )}
          {canKeepAll && (
            <Button variant="secondary" data-size="sm" onClick={() => keep(true)}>
              {t('serviceUpdate.keepAll')}
            </Button>
          )}
        </div>
      )}
      {given && isKeeping && (
        <ReasonForm
          title={`${title}: ${t('serviceUpdate.keepAll')}`}
          label={t('serviceUpdate.becauseLabel')}
          onCancel={() => keep(false)}
          onSave={(because) => {
            given.save(
              rows.flatMap(({ of }) => keepAnswer(given.answering, of, { [main]: because })),
              because,
            );
            keep(false);
          }}
        />
      )}
      <ul className="update-list">
        {rows.map((row) => (
          <UpdateItem key={row.id} row={row} isRead={false} leaning={leaning.get(row.id) ?? []} base={base} />
        ))}
      </ul>
    </section>
  );
};

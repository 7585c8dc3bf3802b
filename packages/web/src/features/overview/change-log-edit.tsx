import { Button } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { lazy, Suspense, useId, useState } from 'react';
import { useWords } from '../../shared/words.js';
import { Loading } from '../../shared/loading.js';
import { today } from '../../shared/search-params.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { FoldOut } from '../../shared/components/fold-out.js';
import { useFirstEmpty } from '../../shared/components/new-record/use-first-empty.js';
import { nextVersion } from './next-version.js';
import '../../shared/components/screen.css';
import { useIsLocked } from '../../shared/components/provenance/record-frame.js';

// Folded together when the screen opens: its fields are fetched by who opens it.
const LogEntries = lazy(async () => ({ default: (await import('./log-entries.js')).LogEntries }));

type Assessment = RecordOf<'assessment'>;

/** The versions and what changed in each: a new one, and the ones there are. */
export const ChangeLogEdit = ({ assessment }: { readonly assessment: Assessment }) => {
  const { t } = useWords();
  return (
    <>
      <NewVersion assessment={assessment} />
      {assessment.changeLog.length > 0 && (
        <FoldOut className="overview-log" summary={t('about.editLog')}>
          <Suspense fallback={<Loading />}>
            <LogEntries assessment={assessment} />
          </Suspense>
        </FoldOut>
      )}
    </>
  );
};

/** A version is written down when it says what changed. */
const NewVersion = ({ assessment }: { readonly assessment: Assessment }) => {
  const { t } = useWords();
  const { set } = useRecordEdit<'assessment'>(assessment);
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [changes, setChanges] = useState('');
  const version = (typed ?? nextVersion(assessment.changeLog.map((entry) => entry.version))).trim();
  const isReady = version !== '' && changes.trim() !== '';
  const { whenReady, note } = useFirstEmpty(isReady);
  const add = () => {
    const entry = { version, date: today(), precision: 'day', changes: { nb: changes.trim() } } as const;
    set('changeLog', [...assessment.changeLog, entry]);
    setTyped(undefined);
    setChanges('');
  };
  if (useIsLocked()) return null;
  return (
    <form className="edit-group overview-version" aria-labelledby={`${id}-head`} onSubmit={whenReady(add)}>
      <h4 id={`${id}-head`}>{t('about.newVersion')}</h4>
      <div className="line-edit">
        <label className="edit-label" htmlFor={`${id}-version`}>
          {t('about.version')}
        </label>
        <input
          id={`${id}-version`}
          className="overview-version-number"
          value={typed ?? version}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div className="text-edit">
        <label className="edit-label" htmlFor={`${id}-changes`}>
          {t('about.changes')}
        </label>
        <textarea
          id={`${id}-changes`}
          lang="nb"
          rows={2}
          value={changes}
          onChange={(event) => setChanges(event.target.value)}
        />
      </div>
      <Button type="submit" variant="secondary" data-size="sm">
        {t('about.addVersion')}
      </Button>
      {note}
      <p className="edit-note">{t('about.versionNote')}</p>
    </form>
  );
};

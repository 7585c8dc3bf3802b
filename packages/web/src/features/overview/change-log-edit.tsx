import { Button } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { type FormEvent, useId, useState } from 'react';
import { useTexts } from '../../app/language.js';
import { today } from '../../app/search-params.js';
import { ChoiceEdit } from '../../components/edit/choice-edit.js';
import { DayEdit } from '../../components/edit/day-edit.js';
import { LineEdit } from '../../components/edit/line-edit.js';
import { ListEdit } from '../../components/edit/list-edit.js';
import { TextEdit } from '../../components/edit/text-edit.js';
import { useRecordEdit } from '../../components/edit/use-record-edit.js';
import { FoldOut } from '../../components/fold-out.js';
import { useWords } from '../../components/use-words.js';
import { aboutTexts } from './about-texts.js';
import { nextVersion } from './next-version.js';
import '../../components/screen.css';

type Assessment = RecordOf<'assessment'>;

/** The versions and what changed in each: a new one, and the ones there are. */
export const ChangeLogEdit = ({ assessment }: { readonly assessment: Assessment }) => {
  const t = useTexts(aboutTexts);
  const words = useWords();
  const { set } = useRecordEdit<'assessment'>(assessment);
  return (
    <>
      <NewVersion assessment={assessment} />
      {assessment.changeLog.length > 0 && (
        <FoldOut className="overview-log" summary={t('editLog')}>
          <ListEdit
            items={assessment.changeLog}
            nameOf={({ version }) => t('entry', { version })}
            onSave={(log) => set('changeLog', log)}
            render={(entry, change) => (
              <div className="edit-group">
                <LineEdit
                  label={t('version')}
                  short
                  value={entry.version}
                  wrong={t('needsVersion')}
                  onSave={(version) => change({ ...entry, version })}
                />
                <div className="row-of-fields">
                  <DayEdit
                    label={t('date')}
                    value={entry.date}
                    onSave={(date) => change({ ...entry, date })}
                  />
                  <ChoiceEdit
                    label={t('precision')}
                    value={entry.precision}
                    options={words.choices('precision', ['day', 'month'] as const)}
                    onSave={(precision) => change({ ...entry, precision })}
                  />
                </div>
                <TextEdit
                  label={t('changes')}
                  multiline
                  value={entry.changes}
                  onSave={(changes) => change({ ...entry, changes })}
                />
              </div>
            )}
          />
        </FoldOut>
      )}
    </>
  );
};

/** A version is written down when it says what changed. */
const NewVersion = ({ assessment }: { readonly assessment: Assessment }) => {
  const t = useTexts(aboutTexts);
  const { set } = useRecordEdit<'assessment'>(assessment);
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [changes, setChanges] = useState('');
  const version = (typed ?? nextVersion(assessment.changeLog.map((entry) => entry.version))).trim();
  const isReady = version !== '' && changes.trim() !== '';
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const entry = { version, date: today(), precision: 'day', changes: { nb: changes.trim() } } as const;
    set('changeLog', [...assessment.changeLog, entry]);
    setTyped(undefined);
    setChanges('');
  };
  return (
    <form className="edit-group overview-version" aria-labelledby={`${id}-head`} onSubmit={add}>
      <h4 id={`${id}-head`}>{t('newVersion')}</h4>
      <div className="line-edit">
        <label className="edit-label" htmlFor={`${id}-version`}>
          {t('version')}
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
          {t('changes')}
        </label>
        <textarea
          id={`${id}-changes`}
          lang="nb"
          rows={2}
          value={changes}
          onChange={(event) => setChanges(event.target.value)}
        />
      </div>
      <Button type="submit" variant="secondary" data-size="sm" disabled={!isReady}>
        {t('addVersion')}
      </Button>
      <p className="edit-note">{t('versionNote')}</p>
    </form>
  );
};

import type { RecordOf } from '@risikobilde/core';
import { message } from '@risikobilde/words';
import { startingText, useWords } from '../../shared/words.js';
import { cited } from '../../shared/components/cited-in.js';
import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { ListEdit } from '../../shared/components/edit/list-edit.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { useRecordEdit } from '../../shared/components/edit/use-record-edit.js';
import { Panel } from '../../shared/components/panel.js';
import { useProvisions } from '../../shared/components/use-provisions.js';
import { useWorkbench } from '../../shared/data/context.js';
import { LawStatusLine } from './law-status-line.js';

type Activity = RecordOf<'activity'>;
type Purpose = Activity['purposes'][number];
type Basis = Purpose['bases'][number];

const letters = (article: string, all: string) => all.split('').map((letter) => `${article}(${letter})`);
const articles = [...letters('6(1)', 'abcdef'), ...letters('9(2)', 'abcdefghij'), '10'];

/** Purposes, each with its legal bases and how the law they lean on stands on the day. */
export const PurposesPanel = ({ activity }: { readonly activity: Activity }) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const { set } = useRecordEdit<'activity'>(activity);
  return (
    <Panel title={t('activities.purposes')}>
      <ListEdit
        items={activity.purposes}
        nameOf={(purpose) => text(purpose.text)}
        onSave={(purposes) => set('purposes', purposes)}
        create={async (): Promise<Purpose> => ({
          text: await startingText(message('activities.newText')),
          bases: [],
        })}
        addLabel={t('activities.addPurpose')}
        empty={t('criteria.noPurposes')}
        render={(purpose, change) => (
          <div className="purpose">
            <TextEdit
              label={t('activities.purpose')}
              value={purpose.text}
              onSave={(value) => change({ ...purpose, text: value })}
            />
            <ListEdit
              items={purpose.bases}
              nameOf={(basis) => text(cited(basis.article))}
              onSave={(bases) => change({ ...purpose, bases })}
              create={(): Basis => ({ article: '6(1)(e)' })}
              addLabel={t('activities.addBasis')}
              empty={t('activities.noBasis')}
              render={(basis, changeBasis) => (
                <BasisEdit activity={activity.id} basis={basis} onSave={changeBasis} />
              )}
            />
          </div>
        )}
      />
    </Panel>
  );
};

type BasisProps = {
  readonly activity: string;
  readonly basis: Basis;
  readonly onSave: (basis: Basis) => void;
};

const BasisEdit = ({ activity, basis, onSave }: BasisProps) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const provisions = useProvisions();
  const { note: _taken, ...withoutNote } = basis;
  const { law: _law, note: _note, ...bare } = basis;
  const kept = { ...bare, ...(basis.note && { note: basis.note }) };
  return (
    <>
      <div className="row-of-fields">
        <ChoiceEdit
          label={t('field.activity.purposes.bases')}
          value={basis.article}
          options={articles.map((article) => ({ value: article, label: text(cited(article)) }))}
          onSave={(article) => onSave({ ...basis, article })}
        />
        <ChoiceEdit
          label={t('activities.law')}
          value={basis.law && `${basis.law.source} ${basis.law.provision}`}
          options={provisions}
          onSave={(value) => {
            const law = provisions.find((provision) => provision.value === value)?.law;
            if (law) onSave({ ...kept, law });
          }}
          onClear={() => onSave(kept)}
        />
      </div>
      {basis.law && <LawStatusLine holder={activity} law={basis.law} />}
      <TextEdit
        label={t('field.activity.purposes.bases.note')}
        showLabel
        value={basis.note}
        onSave={(note) => onSave({ ...basis, note })}
        onClear={() => onSave(withoutNote)}
      />
    </>
  );
};

import { Button } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { useEffect, useId, useState } from 'react';
import { message } from '@risikobilde/words';
import { startingText, useWords } from '../../shared/words.js';
import { RangeEdit } from '../../shared/components/edit/range-edit.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';

type Exposure = NonNullable<RecordOf<'assessment'>['exposure']>;

/** Whom the service reaches: what the platform's risk is held against, so that the risk picture is the service's own. */
export const ExposurePanel = () => {
  const { t } = useWords();
  const { of, edit } = useWorkbench();
  const [head] = of('assessment');
  if (head === undefined) return null;
  const { exposure } = head;
  const save = (next: Exposure) => edit([{ record: head.id, set: { exposure: next } }]);
  const add = async () =>
    save({
      persons: [1, 1],
      who: await startingText(message('exposure.whoLater')),
      why: await startingText(message('risk.notReasoned')),
    });
  return (
    <Panel title={t('exposure.title')}>
      <p className="prose">{t('exposure.lead')}</p>
      {exposure === undefined ? (
        <>
          <p>{t('exposure.missing')}</p>
          <Button variant="secondary" data-size="sm" onClick={add}>
            {t('exposure.add')}
          </Button>
        </>
      ) : (
        <dl className="facts">
          <dt>{t('field.assessment.exposure.persons')}</dt>
          <dd>
            <RangeEdit
              label={t('field.assessment.exposure.persons')}
              unit={t('chart.harm.persons')}
              value={exposure.persons}
              onSave={([low, high]) => save({ ...exposure, persons: [low, high] })}
            />
          </dd>
          <dt>{t('field.assessment.exposure.who')}</dt>
          <dd>
            <TextEdit
              label={t('field.assessment.exposure.who')}
              value={exposure.who}
              onSave={(who) => save({ ...exposure, who })}
            />
          </dd>
          <dt>{t('exposure.special')}</dt>
          <dd>
            <ShareEdit exposure={exposure} onSave={save} />
          </dd>
          <dt>{t('exposure.why')}</dt>
          <dd>
            <TextEdit
              label={t('exposure.why')}
              value={exposure.why}
              onSave={(why) => save({ ...exposure, why })}
            />
          </dd>
        </dl>
      )}
    </Panel>
  );
};

type ShareProps = { readonly exposure: Exposure; readonly onSave: (next: Exposure) => void };

/** A share in per cent, saved when the field is left; empty where it is not known. */
const ShareEdit = ({ exposure, onSave }: ShareProps) => {
  const { t } = useWords();
  const id = useId();
  const stored = exposure.special === undefined ? '' : String(Math.round(exposure.special * 1000) / 10);
  const [typed, setTyped] = useState(stored);
  useEffect(() => setTyped(stored), [stored]);
  const share = Number(typed.replace(',', '.'));
  const isWrong = typed.trim() !== '' && !(share >= 0 && share <= 100);
  const keep = () => {
    if (isWrong || typed === stored) return;
    const { special: _, ...rest } = exposure;
    onSave(typed.trim() === '' ? rest : { ...rest, special: share / 100 });
  };
  return (
    <div className="range-edit">
      <label className="range-edit-row" htmlFor={id}>
        <input
          id={id}
          inputMode="decimal"
          value={typed}
          aria-label={t('exposure.specialLabel')}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-note` : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
        />
        <span className="range-edit-unit">{t('exposure.percent')}</span>
      </label>
      {isWrong && (
        <p id={`${id}-note`} className="edit-note wrong">
          {t('exposure.wrongShare')}
        </p>
      )}
    </div>
  );
};

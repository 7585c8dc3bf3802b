import { Button } from '@digdir/designsystemet-react';
import type { RecordOf } from '@risikobilde/core';
import { useEffect, useId, useState } from 'react';
import { useTexts } from '../../shared/language.js';
import { RangeEdit } from '../../shared/components/edit/range-edit.js';
import { TextEdit } from '../../shared/components/edit/text-edit.js';
import { Panel } from '../../shared/components/panel.js';
import { useWorkbench } from '../../shared/data/context.js';
import { exposureTexts } from './exposure-texts.js';

type Exposure = NonNullable<RecordOf<'assessment'>['exposure']>;

/** Whom the service reaches: what the platform's risk is held against, so that the risk picture is the service's own. */
export const ExposurePanel = () => {
  const t = useTexts(exposureTexts);
  const { of, edit } = useWorkbench();
  const [head] = of('assessment');
  if (head === undefined) return null;
  const { exposure } = head;
  const save = (next: Exposure) => edit([{ record: head.id, set: { exposure: next } }]);
  const first: Exposure = {
    persons: [1, 1],
    who: {
      nb: t('whoLater', { lng: 'nb' }),
      nn: t('whoLater', { lng: 'nn' }),
      en: t('whoLater', { lng: 'en' }),
    },
    why: {
      nb: t('whyLater', { lng: 'nb' }),
      nn: t('whyLater', { lng: 'nn' }),
      en: t('whyLater', { lng: 'en' }),
    },
  };
  return (
    <Panel title={t('title')}>
      <p className="prose">{t('lead')}</p>
      {exposure === undefined ? (
        <>
          <p>{t('missing')}</p>
          <Button variant="secondary" data-size="sm" onClick={() => save(first)}>
            {t('add')}
          </Button>
        </>
      ) : (
        <dl className="facts">
          <dt>{t('persons')}</dt>
          <dd>
            <RangeEdit
              label={t('persons')}
              unit={t('unit')}
              value={exposure.persons}
              onSave={([low, high]) => save({ ...exposure, persons: [low, high] })}
            />
          </dd>
          <dt>{t('who')}</dt>
          <dd>
            <TextEdit label={t('who')} value={exposure.who} onSave={(who) => save({ ...exposure, who })} />
          </dd>
          <dt>{t('special')}</dt>
          <dd>
            <ShareEdit exposure={exposure} onSave={save} />
          </dd>
          <dt>{t('why')}</dt>
          <dd>
            <TextEdit label={t('why')} value={exposure.why} onSave={(why) => save({ ...exposure, why })} />
          </dd>
        </dl>
      )}
    </Panel>
  );
};

type ShareProps = { readonly exposure: Exposure; readonly onSave: (next: Exposure) => void };

/** A share in per cent, saved when the field is left; empty where it is not known. */
const ShareEdit = ({ exposure, onSave }: ShareProps) => {
  const t = useTexts(exposureTexts);
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
          aria-label={t('specialLabel')}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-note` : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={keep}
        />
        <span className="range-edit-unit">{t('percent')}</span>
      </label>
      {isWrong && (
        <p id={`${id}-note`} className="edit-note wrong">
          {t('wrongShare')}
        </p>
      )}
    </div>
  );
};

import { Button } from '@digdir/designsystemet-react';
import { enoughAnswers, type Forecast } from '@risikobilde/core';
import { formatNumber } from '@risikobilde/words';
import { useState } from 'react';
import { DataTable } from '../../../shared/components/data-table.js';
import { RemoveRecord } from '../../../shared/components/edit/remove-record.js';
import { Fields } from '../../../shared/components/fields/fields.js';
import { MoreFields } from '../../../shared/components/fields/more-fields.js';
import { NewRecord } from '../../../shared/components/fields/new-record.js';
import { FoldOut } from '../../../shared/components/fold-out.js';
import { Panel } from '../../../shared/components/panel.js';
import { RecordFrame } from '../../../shared/components/provenance/record-frame.js';
import { useNames } from '../../../shared/components/record-link/use-names.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { useWords } from '../../../shared/words.js';
import { useLearning } from './use-learning.js';
import './learning.css';

/** How estimates held against what happened, and assessors against questions whose answers are known. */
export const TrackRecordPanel = () => {
  const words = useWords();
  const { t } = words;
  const { of, text } = useWorkbench();
  const nameOf = useNames();
  const [adding, setAdding] = useState<'assessor' | 'seedQuestion'>();
  const { forecasts, calibrations } = useLearning();
  const whoseOf = (by: string) => (by === 'example' ? t('risk.byExample') : nameOf(by));
  const close = { onAdded: () => setAdding(undefined), onCancel: () => setAdding(undefined) };
  return (
    <Panel title={t('track.title')} className="learning">
      {forecasts.length === 0 ? (
        <p className="prose">{t('track.noForecasts')}</p>
      ) : (
        <>
          <p className="prose">{t('track.lead')}</p>
          <DataTable
            label={t('track.forecasts')}
            columns={[t('track.who'), t('track.within'), t('track.brier'), t('track.sizes')]}
            rows={[...byWhom(forecasts)].map(([by, theirs]) => {
              const sum = (figure: (one: Forecast) => number) =>
                theirs.reduce((all, one) => all + figure(one), 0);
              return {
                key: by,
                cells: [
                  whoseOf(by),
                  t('track.ofSo', { n: sum(({ isWithin }) => Number(isWithin)), of: theirs.length }),
                  formatNumber(sum(({ brier }) => brier) / theirs.length, words.language),
                  t('track.ofSo', {
                    n: sum(({ sizesWithin }) => sizesWithin),
                    of: sum(({ sizes }) => sizes),
                  }),
                ],
              };
            })}
          />
        </>
      )}
      {calibrations.length > 0 && (
        <DataTable
          label={t('track.calibration')}
          columns={[t('field.opinion.assessor'), t('track.answered'), t('track.held')]}
          rows={calibrations.map((one) => ({
            key: one.assessor,
            cells: [
              nameOf(one.assessor),
              t('track.ofSo', { n: one.answered, of: of('seedQuestion').length }),
              one.answered === 0
                ? t('track.nothingKnown')
                : t('track.heldSo', {
                    n: one.within,
                    of: one.answered,
                    expected: formatNumber(one.expected, words.language),
                  }),
            ],
          }))}
        />
      )}
      <p className="subtle prose">{t('track.weights', { n: enoughAnswers })}</p>
      {of('assessor').map((one) => (
        <RecordFrame key={one.id} id={one.id} look="none">
          <FoldOut id={one.id} summary={text(one.name)}>
            <Fields of={one} names={['name', 'background', 'answers']} />
            <MoreFields of={one} />
            <RemoveRecord id={one.id} label={t('track.removeAssessor')} />
          </FoldOut>
        </RecordFrame>
      ))}
      {of('seedQuestion').map((one) => (
        <RecordFrame key={one.id} id={one.id} look="none">
          <FoldOut id={one.id} summary={text(one.text)}>
            <Fields of={one} names={['text', 'unit', 'answer', 'source']} />
            <MoreFields of={one} />
            <RemoveRecord id={one.id} label={t('track.removeQuestion')} />
          </FoldOut>
        </RecordFrame>
      ))}
      {adding === 'assessor' && (
        <NewRecord
          kind="assessor"
          names={['name', 'background']}
          optional={() => ['background']}
          stem="assessor"
          title={t('track.newAssessor')}
          add={t('track.addAssessor')}
          {...close}
        />
      )}
      {adding === 'seedQuestion' && (
        <NewRecord
          kind="seedQuestion"
          names={['text', 'unit', 'answer', 'source']}
          optional={() => ['answer', 'source']}
          stem="question"
          title={t('track.newQuestion')}
          add={t('track.addQuestion')}
          {...close}
        />
      )}
      {adding === undefined && (
        <p className="learning-buttons">
          <Button variant="secondary" data-size="sm" onClick={() => setAdding('assessor')}>
            {t('track.newAssessor')}
          </Button>
          <Button variant="secondary" data-size="sm" onClick={() => setAdding('seedQuestion')}>
            {t('track.newQuestion')}
          </Button>
        </p>
      )}
    </Panel>
  );
};

const byWhom = (forecasts: readonly Forecast[]): ReadonlyMap<string, readonly Forecast[]> => {
  const groups = new Map<string, Forecast[]>();
  for (const one of forecasts) groups.set(one.by, [...(groups.get(one.by) ?? []), one]);
  return groups;
};

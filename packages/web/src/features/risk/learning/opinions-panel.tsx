import { Button } from '@digdir/designsystemet-react';
import {
  consequenceInterval,
  frequencyInterval,
  type Interval,
  type Judgement,
  type RecordOf,
} from '@risikobilde/core';
import { message } from '@risikobilde/words';
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
import { useFieldWords } from '../../../shared/components/use-field-words.js';
import { useWorkbench } from '../../../shared/data/context.js';
import { frequencyRangeInWords, outOfHundred, rangeInWords } from '../../../shared/risk/numbers-in-words.js';
import type { Alternative, Scale } from '../../../shared/risk/use-risk-frame.js';
import { useWords } from '../../../shared/words.js';
import { saidIn, unitOf, withSaid } from '../quantity.js';
import type { Draft } from '../use-draft.js';
import { AdoptJudgement, type JudgedEstimate } from './adopt-judgement.js';
import { ConsequenceControl, FrequencyControl } from './estimate-control.js';
import { roundedPoints } from './rounded-points.js';
import { useLearning } from './use-learning.js';
import './learning.css';

type Props = {
  readonly scenario: RecordOf<'scenario'>;
  readonly alternative: Alternative;
  readonly scale: Scale;
  readonly draft: Draft;
};

/** What several assessors estimate each alone, what they say together, and what makes that the estimate. */
export const OpinionsPanel = ({ scenario, alternative, scale, draft }: Props) => {
  const words = useWords();
  const { t } = words;
  const { of, asOf } = useWorkbench();
  const nameOf = useNames();
  const { value } = useFieldWords();
  const [isAdding, setAdding] = useState(false);
  const opinions = of('opinion').filter(
    (one) => one.scenario === scenario.id && one.alternative === alternative.id,
  );
  const pool = useLearning().pools.find(
    (one) => one.scenario === scenario.id && one.alternative === alternative.id,
  );
  const inWords = (frequency: Interval, consequence: Interval) => [
    frequencyRangeInWords(frequency.low, frequency.high, words),
    rangeInWords(consequence.low, consequence.high, words),
  ];
  const judgement = draft.judgementOf(alternative.id);
  return (
    <Panel title={t('opinions.title')} className="learning">
      {opinions.length === 0 ? (
        <p>{t('opinions.none')}</p>
      ) : (
        <>
          <DataTable
            label={t('opinions.table')}
            columns={[
              t('field.opinion.assessor'),
              t('field.opinion.round'),
              t('risk.often'),
              t('opinions.many'),
              t('opinions.weight'),
            ]}
            rows={[
              ...opinions.map((one) => {
                const weight = pool?.opinions.find(({ opinion }) => opinion === one.id)?.weight;
                return {
                  key: one.id,
                  cells: [
                    nameOf(one.assessor),
                    value('opinion.round', one.round),
                    ...inWords(
                      frequencyInterval(scale, one.frequency),
                      consequenceInterval(scale, one.consequence),
                    ),
                    weight === undefined
                      ? t('opinions.replaced')
                      : t('risk.ofHundred', { n: outOfHundred(weight) }),
                  ],
                };
              }),
              ...(pool
                ? [
                    {
                      key: 'pool',
                      cells: [
                        <strong key="pool">{t('opinions.together')}</strong>,
                        '',
                        ...inWords(pool.frequency, pool.consequence),
                        '',
                      ],
                    },
                  ]
                : []),
            ]}
          />
          {pool && <p className="subtle prose">{t(`opinions.weighted.${pool.weighted}`)}</p>}
          {opinions.map((one) => (
            <RecordFrame key={one.id} id={one.id} look="none">
              <FoldOut
                id={one.id}
                summary={`${nameOf(one.assessor)}, ${value('opinion.round', one.round).toLowerCase()}`}
              >
                <Fields
                  of={one}
                  names={['assessor', 'round', 'frequency', 'consequence', 'on', 'why']}
                  special={{ frequency: FrequencyControl, consequence: ConsequenceControl }}
                />
                <MoreFields of={one} />
                <RemoveRecord id={one.id} label={t('opinions.remove')} />
              </FoldOut>
            </RecordFrame>
          ))}
          {pool && (
            <AdoptJudgement
              scenario={scenario}
              next={together(alternative.id, pool, judgement)}
              why={message('opinions.why', { n: pool.opinions.length })}
              button={t('opinions.adopt')}
            />
          )}
        </>
      )}
      {isAdding ? (
        <NewRecord
          kind="opinion"
          names={['assessor', 'round', 'frequency', 'consequence', 'why']}
          optional={() => ['why']}
          orNew={['assessor']}
          special={{ frequency: FrequencyControl, consequence: ConsequenceControl }}
          stem="opinion"
          title={t('opinions.new')}
          add={t('opinions.add')}
          preset={{ scenario: scenario.id, alternative: alternative.id, on: asOf }}
          note={t('opinions.note')}
          onAdded={() => setAdding(false)}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <p className="learning-buttons">
          <Button variant="secondary" data-size="sm" onClick={() => setAdding(true)}>
            {t('opinions.new')}
          </Button>
        </p>
      )}
    </Panel>
  );
};

const together = (
  alternative: string,
  { frequency, consequence }: { readonly frequency: Interval; readonly consequence: Interval },
  before: Judgement | undefined,
): JudgedEstimate => {
  const points = roundedPoints(frequency);
  const often = withSaid(
    {
      alternative,
      frequency: { perYear: points.range },
      consequence: { persons: roundedPoints(consequence).range },
      strength: before?.strength ?? 'weak',
      ...(before?.organisation && { organisation: before.organisation }),
    },
    'perYear',
    points,
  );
  const said =
    before && unitOf(before, 'frequency') === 'perYear' ? often : saidIn(often, 'onceInYears', points.range);
  return withSaid(said, 'persons', roundedPoints(consequence));
};

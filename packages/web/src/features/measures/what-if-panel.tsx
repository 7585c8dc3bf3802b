import { Paragraph } from '@digdir/designsystemet-react';
import { harmOf } from '@risikobilde/charts';
import { diffEvaluations, type RecordOf } from '@risikobilde/core';
import { useMemo } from 'react';
import { formatNumber } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { DataTable } from '../../shared/components/data-table.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { StandingMoves } from '../../shared/components/standing-moves/standing-moves.js';
import { useWorkbench } from '../../shared/data/context.js';
import { BandTag } from '../../shared/risk/band-tag.js';
import { harmInWords } from '../../shared/risk/numbers-in-words.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { evaluateWith, type RiskShift, shiftsBetween } from './what-if.js';

type Props = {
  readonly measure: RecordOf<'measure'>;
  /** `withdrawn` for a measure that works now, `implemented` for one that may come. */
  readonly state: 'withdrawn' | 'implemented';
};

/** What follows if the measure falls away, or comes: scenario by scenario, and which sentences stand otherwise. */
export const WhatIfPanel = ({ measure, state }: Props) => {
  const { t } = useWords();
  const { assessment, world, evaluation, text } = useWorkbench();
  const after = useMemo(
    () => evaluateWith(assessment, world, evaluation.asOf, measure.id, state),
    [assessment, world, evaluation.asOf, measure.id, state],
  );
  const moves = useMemo(() => diffEvaluations(evaluation, after), [evaluation, after]);
  const shifts = shiftsBetween(evaluation.risks, after.risks);
  return (
    <div className="measures-what-if">
      {shifts.length === 0 ? (
        <Paragraph>{t(`measures.noShift.${state}`)}</Paragraph>
      ) : (
        <ShiftTable
          shifts={shifts}
          state={state}
          caption={`${t('measures.shifts')}: ${text(measure.title)}`}
        />
      )}
      {moves.conclusion ? (
        <p>
          <strong>{t('measures.conclusion')}</strong> {text(after.conclusion.summary)}
        </p>
      ) : (
        <p>{t(moves.claims.length === 0 ? 'measures.noClaims' : 'measures.conclusionSame')}</p>
      )}
      <StandingMoves moves={moves.claims} />
      {moves.premises.length > 0 && <p>{t('measures.premises')}</p>}
      <StandingMoves moves={moves.premises} />
    </div>
  );
};

type TableProps = {
  readonly shifts: readonly RiskShift[];
  readonly state: Props['state'];
  readonly caption: string;
};

const ShiftTable = ({ shifts, state, caption }: TableProps) => {
  const words = useWords();
  const { t } = words;
  const { language, text } = useWorkbench();
  const { alternatives, scale } = useRiskFrame();
  const nameOf = useNames();
  const cell = ({ current }: RiskShift['before']) => (
    <>
      {harmInWords(current, words)}
      {scale && (
        <span className="measures-band">
          <BandTag scale={scale} band={current.band} />
        </span>
      )}
    </>
  );
  return (
    <DataTable
      label={caption}
      columns={[
        t('field.effect.scenario'),
        t('type.alternative'),
        t('risk.state.current'),
        t(`measures.otherwise.${state}`),
        t('common.change'),
      ]}
      rows={shifts.map(({ before, after }) => ({
        key: `${before.scenario} ${before.alternative}`,
        cells: [
          <RecordLink key="scenario" record={before.scenario}>
            {nameOf(before.scenario)}
          </RecordLink>,
          text(alternatives.find(({ id }) => id === before.alternative)?.name ?? { nb: before.alternative }),
          cell(before),
          cell(after),
          harmOf(before) > 0
            ? t('measures.times', { n: formatNumber(harmOf(after) / harmOf(before), language) })
            : '–',
        ],
      }))}
    />
  );
};

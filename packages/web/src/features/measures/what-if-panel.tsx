import { Paragraph } from '@digdir/designsystemet-react';
import { harmOf } from '@risikobilde/charts';
import { diffEvaluations, type PremiseStanding, type RecordOf, type Standing } from '@risikobilde/core';
import { useMemo } from 'react';
import { formatNumber } from '@risikobilde/words';
import { useWords } from '../../shared/words.js';
import { RecordLink } from '../../shared/components/record-link/record-link.js';
import { useNames } from '../../shared/components/record-link/use-names.js';
import { StandingTag } from '../../shared/components/standing-tag/standing-tag.js';
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
      {moves.claims.length > 0 && (
        <ul className="measures-claims">
          {moves.claims.map(({ id, text: claim, before, after: then, summary }) => (
            <li key={id}>
              <RecordLink record={id}>{text(claim)}</RecordLink>
              <span className="measures-move">
                {before && <StandingTag standing={before} />}
                <span aria-hidden>→</span>
                <span className="visually-hidden">{t('measures.becomes')}</span>
                {then && <StandingTag standing={then} />}
              </span>
              <p className="measures-meta">{text(summary)}</p>
            </li>
          ))}
        </ul>
      )}
      {moves.premises.length > 0 && (
        <>
          <p>{t('measures.premises')}</p>
          <ul className="measures-claims">
            {moves.premises.map(({ id, text: premise, before, after: then }) => (
              <li key={id}>
                <RecordLink record={id}>{text(premise)}</RecordLink>
                <span className="measures-move">
                  {before && <StandingTag standing={standingOf(before)} />}
                  <span aria-hidden>→</span>
                  <span className="visually-hidden">{t('measures.becomes')}</span>
                  {then && <StandingTag standing={standingOf(then)} />}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};

const standingOf = (premise: PremiseStanding): Standing => (premise === 'standing' ? 'supported' : premise);

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
    <td>
      {harmInWords(current.frequency, current.consequence, words)}
      {scale && (
        <span className="measures-band">
          <BandTag scale={scale} band={current.band} />
        </span>
      )}
    </td>
  );
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="ds-table" data-size="sm">
        <thead>
          <tr>
            <th scope="col">{t('field.effect.scenario')}</th>
            <th scope="col">{t('type.alternative')}</th>
            <th scope="col">{t('risk.state.current')}</th>
            <th scope="col">{t(`measures.otherwise.${state}`)}</th>
            <th scope="col">{t('common.change')}</th>
          </tr>
        </thead>
        <tbody>
          {shifts.map(({ before, after }) => (
            <tr key={`${before.scenario} ${before.alternative}`}>
              <th scope="row">
                <RecordLink record={before.scenario}>{nameOf(before.scenario)}</RecordLink>
              </th>
              <td>
                {text(
                  alternatives.find(({ id }) => id === before.alternative)?.name ?? {
                    nb: before.alternative,
                  },
                )}
              </td>
              {cell(before)}
              {cell(after)}
              <td>
                {harmOf(before) > 0
                  ? t('measures.times', { n: formatNumber(harmOf(after) / harmOf(before), language) })
                  : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

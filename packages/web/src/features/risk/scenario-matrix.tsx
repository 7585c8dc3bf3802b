import { bandTone, pageTheme } from '@risikobilde/charts';
import type { ScenarioState } from '@risikobilde/core';
import { useId } from 'react';
import { useWorkbench } from '../../shared/data/context.js';
import type { Scale } from '../../shared/risk/use-risk-frame.js';
import { useWords } from '../../shared/words.js';
import { axesOf, placeOn } from './matrix-place.js';
import type { ScenarioRow } from './use-scenario-columns.js';
import './scenario-matrix.css';

type Judged = ScenarioRow & { readonly risk: NonNullable<ScenarioRow['risk']> };

type Props = {
  readonly scale: Scale;
  readonly judged: readonly Judged[];
  readonly stateOf: (id: string) => ScenarioState | undefined;
  /** The one that is lit in the table too. */
  readonly lit: string | undefined;
  readonly onPoint: (id: string | undefined) => void;
  readonly onOpen: (id: string) => void;
};

const cell = 64;
const gap = 2;
const left = 44;
const below = 52;

/**
 * The scale's matrix with each scenario at its mean frequency and mean consequence, on the scale's own logarithm: a cross for
 * the spread of the estimate, an open ring where a worse band holds at least a tenth. The table beside it says the same in words.
 */
export const ScenarioMatrix = ({ scale, judged, stateOf, lit, onPoint, onOpen }: Props) => {
  const { t } = useWords();
  const { text } = useWorkbench();
  const id = useId();
  const { likelihood, consequence } = axesOf(scale);
  const [width, height] = [left + consequence.length * cell, likelihood.length * cell + below];
  const bottom = likelihood.length * cell;
  const xOf = (persons: number) => left + placeOn(consequence, persons) * cell;
  const yOf = (perYear: number) => bottom - placeOn(likelihood, perYear) * cell;
  return (
    <svg
      className="scenario-matrix"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={t('risk.matrixSays', { n: judged.length })}
    >
      <defs>
        {scale.bands.map((band, at) => (
          <pattern
            key={band.id}
            id={`${id}-${at}`}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="8" height="8" fill={bandTone(pageTheme, at, scale.bands.length).tint} />
            {at > 0 && (
              <path
                d={at === scale.bands.length - 1 ? 'M0 0H8M0 0V8' : 'M0 0V8'}
                stroke={bandTone(pageTheme, at, scale.bands.length).solid}
                strokeOpacity="0.35"
              />
            )}
          </pattern>
        ))}
      </defs>
      <g aria-hidden>
        {likelihood.toReversed().map(({ level }, row) => (
          <g key={level}>
            <text x={left - 14} y={row * cell + cell / 2 + 5} textAnchor="end">
              {level}
            </text>
            {consequence.map((_, column) => {
              const band = scale.matrix[likelihood.length - 1 - row]?.[column];
              const at = scale.bands.findIndex((one) => one.id === band);
              return (
                <rect
                  key={consequence[column]?.level}
                  x={left + column * cell}
                  y={row * cell}
                  width={cell - gap}
                  height={cell - gap}
                  fill={`url(#${id}-${at})`}
                />
              );
            })}
          </g>
        ))}
        {/* Over the cells, as a name may be longer than its cell is wide. */}
        {scale.bands.map(({ id: band, name }, at) => {
          const rows = likelihood.map((_, row) => scale.matrix[likelihood.length - 1 - row] ?? []);
          const row = rows.findIndex((bands) => bands.includes(band));
          const column = rows[row]?.indexOf(band);
          if (column === undefined) return null;
          return (
            <text
              key={band}
              className="scenario-matrix-band"
              x={left + column * cell + 6}
              y={row * cell + 17}
              fill={bandTone(pageTheme, at, scale.bands.length).onTint}
            >
              {text(name)}
            </text>
          );
        })}
        {consequence.map(({ level }, column) => (
          <text key={level} x={left + column * cell + cell / 2} y={bottom + 20} textAnchor="middle">
            {level}
          </text>
        ))}
        <text x={left + (width - left) / 2} y={bottom + 46} textAnchor="middle">
          {t('chart.matrix.consequence')}
        </text>
        <text transform={`translate(14 ${bottom / 2}) rotate(-90)`} textAnchor="middle">
          {t('chart.matrix.likelihood')}
        </text>
        {judged.map(({ scenario, risk: { current } }) => {
          const [x, y] = [xOf(current.mean.consequence), yOf(current.mean.frequency)];
          return (
            <path
              key={scenario.id}
              className="scenario-matrix-cross"
              d={`M${xOf(current.consequence.low)} ${y}H${xOf(current.consequence.high)}M${x} ${yOf(current.frequency.low)}V${yOf(current.frequency.high)}`}
            />
          );
        })}
        {judged
          .filter(({ scenario }) => scenario.id === lit)
          .map(({ scenario, risk: { current } }) => {
            const [x1, x2] = [xOf(current.consequence.low), xOf(current.consequence.high)];
            const [y1, y2] = [yOf(current.frequency.low), yOf(current.frequency.high)];
            return (
              <ellipse
                key={scenario.id}
                className="scenario-matrix-lit"
                cx={(x1 + x2) / 2}
                cy={(y1 + y2) / 2}
                rx={Math.max(14, Math.abs(x2 - x1) / 2)}
                ry={Math.max(14, Math.abs(y2 - y1) / 2)}
              />
            );
          })}
      </g>
      {judged.map(({ scenario, risk: { current } }) => (
        <g
          key={scenario.id}
          role="button"
          // Reached by its row, which says more.
          tabIndex={-1}
          aria-label={text(scenario.title)}
          className={scenario.id === lit ? 'scenario-matrix-mark lit' : 'scenario-matrix-mark'}
          transform={`translate(${xOf(current.mean.consequence)} ${yOf(current.mean.frequency)})`}
          onPointerEnter={() => onPoint(scenario.id)}
          onPointerLeave={() => onPoint(undefined)}
          onClick={() => onOpen(scenario.id)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') onOpen(scenario.id);
          }}
        >
          <circle r="12" fill="transparent" />
          {stateOf(scenario.id)?.mayBe ? <circle r="6.5" className="open" /> : <circle r="7" />}
        </g>
      ))}
    </svg>
  );
};

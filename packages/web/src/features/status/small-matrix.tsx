import { bandTone, pageTheme } from '@risikobilde/charts';
import type { RiskResult } from '@risikobilde/core';
import type { Scale } from '../../shared/risk/use-risk-frame.js';

type Props = { readonly scale: Scale; readonly risks: readonly RiskResult[] };

const cell = 38;
const gap = 2;
const radius = 4.5;
const pitch = 11;
const axis = 18;

/** The scale's matrix with a dot for each scenario as it is now. What it shows is said beside it, so it says nothing itself. */
export const SmallMatrix = ({ scale, risks }: Props) => {
  const rows = scale.likelihood.toReversed();
  const width = axis + scale.consequence.length * cell;
  const height = rows.length * cell + axis;
  return (
    <svg className="status-matrix" viewBox={`0 0 ${width} ${height}`} aria-hidden>
      {rows.map((likelihood, k) => (
        <g key={likelihood.level}>
          <text x={0} y={k * cell + cell / 2 + 5} className="status-axis">
            {likelihood.level}
          </text>
          {scale.consequence.map((consequence, column) => {
            const band = scale.matrix[rows.length - 1 - k]?.[column];
            const at = scale.bands.findIndex(({ id }) => id === band);
            const inCell = risks.filter(
              ({ current }) =>
                current.likelihoodLevel === likelihood.level &&
                current.consequenceLevel === consequence.level,
            );
            const [x, y] = [axis + column * cell, k * cell];
            return (
              <g key={consequence.level}>
                <rect
                  x={x}
                  y={y}
                  width={cell - gap}
                  height={cell - gap}
                  rx={2}
                  fill={bandTone(pageTheme, at, scale.bands.length).tint}
                />
                {inCell.map(({ scenario }, n) => (
                  <circle
                    key={scenario}
                    cx={x + 8 + (n % 3) * pitch}
                    cy={y + 8 + Math.floor(n / 3) * pitch}
                    r={radius}
                    className="status-dot"
                  />
                ))}
              </g>
            );
          })}
        </g>
      ))}
      {scale.consequence.map(({ level }, column) => (
        <text key={level} x={axis + column * cell + cell / 2 - 5} y={height - 3} className="status-axis">
          {level}
        </text>
      ))}
    </svg>
  );
};

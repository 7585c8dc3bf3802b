import type { SideBySide, SideRow, SideValue } from '@risikobilde/core/risk';
import { formatNumber, formatRange } from '@risikobilde/words';
import { Fragment } from 'react';
import { toShare } from '../../shared/components/log-range/log-axis.js';
import { useWorkbench } from '../../shared/data/context.js';
import { useRiskFrame } from '../../shared/risk/use-risk-frame.js';
import { useWords } from '../../shared/words.js';
import { AlternativeMark, shapesOf } from './alternative-mark.js';
import { type Domain, domainOf, ticksOf } from './comparison-axis.js';
import { useAlternativeNames } from './use-alternative-names.js';
import './comparison-picture.css';

type Props = {
  readonly rows: SideBySide['rows'];
  readonly label: string;
  /** The alternative that the right side is about, and what it is held against. */
  readonly about: string;
  readonly against: string;
  /** The part of the baseline that counts as the same, such as 0.1. */
  readonly zone: number;
};

/** Every row on one axis, the alternatives by shape; beside each what it says and how likely. A table, so it is its own twin. */
export const ComparisonPicture = ({ rows, label, about, against, zone }: Props) => {
  const { t } = useWords();
  const { short } = useAlternativeNames();
  const domain = domainOf(rows);
  return (
    <>
      <Legend zone={zone} />
      <table role="table" className="side-table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('risk.aYear')}
            </th>
            <th role="columnheader" scope="col">
              <span className="visually-hidden">{t('alternatives.range')}</span>
              <Ticks domain={domain} />
            </th>
            <th role="columnheader" scope="col">
              {t('alternatives.pair', { a: short(about), b: short(against) })}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.key} row={row} domain={domain} about={about} />
          ))}
        </tbody>
      </table>
    </>
  );
};

type RowProps = { readonly row: SideRow; readonly domain: Domain; readonly about: string };

const Row = ({ row, domain, about }: RowProps) => {
  const { text } = useWorkbench();
  const { chances } = row;
  return (
    <tr role="row" className={row.isDeciding ? 'deciding' : undefined}>
      <th role="rowheader" scope="row">
        <span className="side-name">{text(row.name)}</span>
        <span className="meta">{text(row.counted)}</span>
      </th>
      <td role="cell" className="side-plot-cell">
        <Plot row={row} domain={domain} about={about} />
      </td>
      <td role="cell" className="side-says">
        <span className="side-verdict">{text(row.says)}</span>
        <span className="side-chances" aria-hidden>
          {(['lower', 'within', 'higher'] as const).map((one) => (
            <span key={one} className={one} style={{ flexGrow: chances[one] }} />
          ))}
        </span>
        <span className="meta">{text(row.chancesSay)}</span>
      </td>
    </tr>
  );
};

const percent = (value: number, domain: Domain): string => `${toShare(value, domain) * 100}%`;

const Plot = ({ row, domain, about }: RowProps) => {
  const { language } = useWorkbench();
  const { alternatives } = useRiskFrame();
  const { short } = useAlternativeNames();
  const shapes = shapesOf(alternatives);
  const { t } = useWords();
  const inWords = ({ alternative, mean, low, high }: SideValue) =>
    t('alternatives.valueSays', {
      alternative: short(alternative),
      mean,
      range: formatRange(low, high, language),
    });
  return (
    <div className="side-plot">
      <div className="side-area" aria-hidden>
        {ticksOf(domain).map((tick) => (
          <span key={tick} className="side-guide" style={{ insetInlineStart: percent(tick, domain) }} />
        ))}
        <span
          className="side-zone"
          style={{
            insetInlineStart: percent(row.zone.low, domain),
            inlineSize: `${(toShare(row.zone.high, domain) - toShare(row.zone.low, domain)) * 100}%`,
          }}
        />
        {row.values.map(({ alternative, mean, low, high }) => (
          <div key={alternative} className={`side-line ${alternative === about ? 'about' : ''}`}>
            <span
              className="side-bar"
              style={{
                insetInlineStart: percent(low, domain),
                inlineSize: `${(toShare(high, domain) - toShare(low, domain)) * 100}%`,
              }}
            />
            <span className="side-mark" style={{ insetInlineStart: percent(mean, domain) }}>
              <AlternativeMark shape={shapes.get(alternative) ?? 'diamond'} />
            </span>
            <span className="side-figure" style={{ insetInlineStart: percent(Math.max(high, mean), domain) }}>
              {formatNumber(mean, language)}
            </span>
          </div>
        ))}
      </div>
      <Ticks domain={domain} />
      <span className="visually-hidden">{row.values.map(inWords).join(' ')}</span>
    </div>
  );
};

const Ticks = ({ domain }: { readonly domain: Domain }) => {
  const { language } = useWorkbench();
  return (
    <span className="side-ticks" aria-hidden>
      {ticksOf(domain).map((tick) => (
        <span key={tick} style={{ insetInlineStart: percent(tick, domain) }}>
          {formatNumber(tick, language)}
        </span>
      ))}
    </span>
  );
};

const Legend = ({ zone }: { readonly zone: number }) => {
  const { t } = useWords();
  const { alternatives } = useRiskFrame();
  const { short } = useAlternativeNames();
  const shapes = shapesOf(alternatives);
  return (
    <p className="side-legend">
      {alternatives.map(({ id }) => (
        <Fragment key={id}>
          <span>
            <AlternativeMark shape={shapes.get(id) ?? 'diamond'} />
            {short(id)}
          </span>
        </Fragment>
      ))}
      <span>
        <span className="side-key-bar" aria-hidden />
        {t('alternatives.nineOfTen')}
      </span>
      <span>
        <span className="side-key-zone" aria-hidden />
        {t('alternatives.zone', { zone })}
      </span>
    </p>
  );
};

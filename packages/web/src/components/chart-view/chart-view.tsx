import { type Chart, type ChartOptions, toElement } from '@risikobilde/charts';
import { createElement, type ReactElement, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../app/language.js';
import { RecordLink } from '../record-link/record-link.js';
import { useWorkbench } from '../../data/context.js';
import { chartTexts } from './texts.js';
import './chart-view.css';

type Props<D> = {
  readonly data: D;
  readonly make: (data: D, options: ChartOptions) => Chart;
  /** Left out where the screen has a fuller table of the same beside it. */
  readonly hasTable?: boolean;
};

/** A picture as wide as its place, with the sentence that says what it shows above it and its table below. */
export const ChartView = <D,>({ data, make, hasTable = true }: Props<D>) => {
  const t = useTexts(chartTexts);
  const { language } = useWorkbench();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const id = useId().replaceAll(/[^a-zA-Z0-9]/g, '');
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const chart = useMemo(
    () => make(data, { language, width: Math.max(width, 320), id: `c${id}` }),
    [make, data, language, width, id],
  );
  const svg = useMemo(
    () =>
      toElement<ReactElement>(chart.svg, (tag, props, children) => createElement(tag, props, ...children)),
    [chart],
  );
  return (
    <figure className="chart-view">
      <figcaption>{chart.sentence[language]}</figcaption>
      <div ref={place} className="chart-view-picture">
        {width > 0 && svg}
      </div>
      {hasTable && (
        <details>
          <summary>{t('table')}</summary>
          <div className="table-scroll" tabIndex={0} role="region" aria-label={chart.table.caption}>
            <table className="ds-table" data-size="sm">
              <caption>{chart.table.caption}</caption>
              <thead>
                <tr>
                  {chart.table.columns.map((column) => (
                    <th key={column.label} scope="col" style={{ textAlign: column.align }}>
                      {column.label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {chart.table.rows.map((row, r) => (
                  <tr key={r}>
                    {row.cells.map((cell, c) =>
                      c === 0 ? (
                        <th key={c} scope="row">
                          {row.ref === undefined ? cell : <RecordLink record={row.ref}>{cell}</RecordLink>}
                        </th>
                      ) : (
                        <td key={c} style={{ textAlign: chart.table.columns[c]?.align }}>
                          {cell}
                        </td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </figure>
  );
};

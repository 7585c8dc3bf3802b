import { Table } from '@digdir/designsystemet-react';
import type { Text } from '@risikobilde/core';
import { useTexts } from '../../app/language.js';
import { useWorkbench } from '../../data/context.js';
import type { BandCount } from './count-bands.js';
import { overviewTexts } from './texts.js';

type Band = { readonly id: string; readonly name: Text; readonly colour: string };
type Props = {
  readonly bands: readonly Band[];
  readonly rows: readonly { readonly name: string; readonly counts: readonly BandCount[] }[];
};

/** A row per state, a column per band: the number, and beside it a bar of that length. */
export const BandCounts = ({ bands, rows }: Props) => {
  const t = useTexts(overviewTexts);
  const { text } = useWorkbench();
  const highestFirst = bands.toReversed();
  return (
    <div className="table-scroll" role="region" tabIndex={0} aria-label={t('risk')}>
      <Table data-size="sm" className="overview-bands">
        <Table.Head>
          <Table.Row>
            <Table.Cell />
            {highestFirst.map((band) => (
              <Table.HeaderCell key={band.id}>
                <span className="overview-swatch" style={{ background: band.colour }} aria-hidden />
                {text(band.name)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.name}>
              <Table.HeaderCell scope="row">{row.name}</Table.HeaderCell>
              {row.counts.map(({ band, count }) => (
                <Table.Cell key={band}>
                  {count}
                  <span
                    aria-hidden
                    className="overview-bar"
                    style={{
                      inlineSize: `${count * 0.5}rem`,
                      background: bands.find((b) => b.id === band)?.colour,
                    }}
                  />
                </Table.Cell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
};

import type { FullText } from '@risikobilde/core';
import { line } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block, Cell } from '../tree/tree.js';

type Drawn = {
  readonly of: string;
  readonly caption: FullText | string;
  readonly header: readonly FullText[];
  readonly rows: readonly (readonly Cell[])[];
};

/** A numbered table; a sentence when there is nothing to show, so that an empty table is never taken for a missing one. */
export const tableOf = (writer: PageWriter, { of, caption, header, rows }: Drawn): Block => {
  const title = typeof caption === 'string' ? caption : caption[writer.language];
  if (rows.length === 0)
    return { type: 'paragraph', inlines: line(writer.phrase('emptyTable', { caption: title })) };
  const number = writer.nextTable();
  return {
    type: 'table',
    id: `table-${number}-${of}`,
    caption: writer.phrase('table', { number, caption: title }),
    header: header.map((name) => name[writer.language]),
    rows,
  };
};

/** Column headings and captions in three languages. */
export const named = (nb: string, nn: string, en: string): FullText => ({ nb, nn, en });

export const columns = {
  activity: named('Behandling', 'Behandling', 'Processing'),
  alternative: named('Alternativ', 'Alternativ', 'Alternative'),
  party: named('Virksomhet', 'Verksemd', 'Organisation'),
  role: named('Rolle', 'Rolle', 'Role'),
  country: named('Land', 'Land', 'Country'),
  contract: named('Avtale', 'Avtale', 'Contract'),
  scenario: named('Scenario', 'Scenario', 'Scenario'),
  why: named('Begrunnelse', 'Grunngjeving', 'Reason'),
  answer: named('Svar', 'Svar', 'Answer'),
  state: named('Tilstand', 'Tilstand', 'State'),
  standing: named('Status', 'Status', 'Standing'),
  strength: named('Kunnskapsgrunnlag', 'Kunnskapsgrunnlag', 'Strength of knowledge'),
} as const;

/** Whether a reader may see every one of these records. */
export const allShown = (writer: PageWriter, ids: readonly string[]): boolean =>
  ids.every((id) => writer.view.access(id) === 'shown');

import { line } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';
import { capitalised } from '../words/phrases.js';
import { columns, named, tableOf } from './table.js';

/** The organisations, their country, and the owner whose law may reach them. */
export const partiesTable = (writer: PageWriter): readonly Block[] => [
  tableOf(writer, {
    of: 'parties',
    caption: named('Virksomheter', 'Verksemder', 'Organisations'),
    header: [
      columns.party,
      named('Type', 'Type', 'Type'),
      columns.country,
      named('Organisasjonsnummer', 'Organisasjonsnummer', 'Organisation number'),
      named('Eier', 'Eigar', 'Owner'),
      named('Antall', 'Tal', 'Number'),
    ],
    rows: writer.view
      .of('party')
      .map((party) => [
        writer.ref(party.id),
        line(capitalised(writer.word('party.type', party.type))),
        line(capitalised(writer.country(party.country))),
        line(party.orgNumber?.replace(/(\d{3})(?=\d)/g, '$1\u00a0') ?? '–'),
        party.parent ? writer.ref(party.parent) : line('–'),
        line(party.count === undefined ? '–' : writer.number(party.count)),
      ]),
  }),
];

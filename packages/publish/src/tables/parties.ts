import { formatCount } from '@risikobilde/words';
import { line } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';
import { capitaliseSentence } from '../words/article-words.js';
import { tableOf } from './table.js';

/** The organisations, their country, and the owner whose law may reach them. */
export const partiesTable = (writer: PageWriter): readonly Block[] => [
  tableOf(writer, {
    of: 'parties',
    caption: writer.t('table.organisations'),
    header: [
      writer.t('table.organisation'),
      writer.t('table.type'),
      writer.t('table.country'),
      writer.t('table.organisationNumber'),
      writer.t('table.owner'),
      writer.t('table.number'),
    ],
    rows: writer.view
      .of('party')
      .map((party) => [
        writer.ref(party.id),
        line(capitaliseSentence(writer.word('party.type', party.type))),
        line(capitaliseSentence(writer.country(party.country))),
        line(
          (party.orgNumber?.length === 9
            ? party.orgNumber.replace(/(\d{3})(?=\d)/g, '$1\u00a0')
            : party.orgNumber) ?? '–',
        ),
        party.parent ? writer.ref(party.parent) : line('–'),
        line(party.count === undefined ? '–' : formatCount(party.count, writer.language)),
      ]),
  }),
];

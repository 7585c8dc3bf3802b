import { versionDate } from '@risikobilde/core';
import { line } from '../tree/inline.js';
import { formatDatesIn } from '../words/dates.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';
import { capitalised } from '../words/phrases.js';
import { columns, named, tableOf } from './table.js';

/** What art. 28 asks of each agreement, and whether it is met. */
export const requirementsTable = (writer: PageWriter): readonly Block[] => [
  tableOf(writer, {
    of: 'requirements',
    caption: named(
      'Krav til databehandleravtalene (artikkel 28)',
      'Krav til databehandlaravtalane (artikkel 28)',
      'Requirements of processor agreements (art. 28)',
    ),
    header: [
      named('Krav', 'Krav', 'Requirement'),
      named('Forhold', 'Forhold', 'Engagement'),
      named('Oppfylt', 'Oppfylt', 'Met'),
      columns.why,
      named('Vurdert av', 'Vurdert av', 'Judged by'),
      named('Vurdert', 'Vurdert', 'Assessed'),
    ],
    rows: writer.view
      .of('requirement')
      .map((requirement) => [
        writer.ref(requirement.id, writer.item(requirement.item)),
        writer.ref(requirement.engagement),
        line(capitalised(writer.word('requirement.met', requirement.met))),
        writer.text(requirement.why),
        requirement.by === 'example'
          ? line(writer.word('requirement.by', 'example'))
          : writer.ref(requirement.by),
        line(formatDatesIn(versionDate(writer.view.context, requirement.on), writer.language)),
      ]),
  }),
];

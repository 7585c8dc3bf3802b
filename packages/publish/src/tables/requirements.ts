import { versionDate } from '@risikobilde/core';
import { line } from '../tree/inline.js';
import { formatDay } from '@risikobilde/words';
import type { PageWriter } from '../tree/writer.js';
import type { Block } from '../tree/tree.js';
import { capitaliseSentence } from '../words/article-words.js';
import { tableOf } from './table.js';

/** What art. 28 asks of each agreement, and whether it is met. */
export const requirementsTable = (writer: PageWriter): readonly Block[] => [
  tableOf(writer, {
    of: 'requirements',
    caption: writer.t('table.requirementsOfProcessorAgreementsArt'),
    header: [
      writer.t('table.requirement'),
      writer.t('table.engagement'),
      writer.t('table.met'),
      writer.t('table.reason'),
      writer.t('table.judgedBy'),
      writer.t('table.assessed'),
    ],
    rows: writer.view
      .of('requirement')
      .map((requirement) => [
        writer.ref(requirement.id, writer.item(requirement.item)),
        writer.ref(requirement.engagement),
        line(capitaliseSentence(writer.word('requirement.met', requirement.met))),
        writer.text(requirement.why),
        requirement.by === 'example'
          ? line(writer.word('requirement.by', 'example'))
          : writer.ref(requirement.by),
        line(formatDay(versionDate(writer.view.context, requirement.on), writer.language)),
      ]),
  }),
];

import { progressOf, type RecordOf } from '@risikobilde/core';
import { isOpenFinding } from '../tables/reasons.js';
import { tableOf } from '../tables/table.js';
import { joined, line } from '../tree/inline.js';
import type { Block, Cell } from '../tree/tree.js';
import type { PageWriter } from '../tree/writer.js';
import { findingCell, heading, taskBlocks } from './overview.js';

/** What a reader must know before relying on the document: errors not mended, advice, decisions, prior consultation, tasks. */
export const openMatterBlocks = (writer: PageWriter): readonly Block[] => [
  heading(writer.t('final.openError'), 'open-errors'),
  ...openErrors(writer),
  heading(writer.t('kind.advice.many'), 'advice'),
  ...adviceBlocks(writer),
  heading(writer.t('kind.decision.many'), 'decisions'),
  ...decisionBlocks(writer),
  heading(writer.t('kind.consultation.many'), 'consultations'),
  ...consultationBlocks(writer),
  heading(writer.t('document.tasks'), 'tasks'),
  ...taskBlocks(writer),
];

const none = (writer: PageWriter): readonly Block[] => [
  { type: 'paragraph', inlines: line(writer.t('document.noneEntered')) },
];

const openErrors = (writer: PageWriter): readonly Block[] => {
  const errors = writer.view.evaluation.findings.filter(
    (finding) =>
      finding.severity === 'error' && finding.answeredBy === undefined && isOpenFinding(finding, writer),
  );
  if (errors.length === 0) return [{ type: 'paragraph', inlines: line(writer.t('document.noOpenErrors')) }];
  return [{ type: 'list', items: errors.map((finding) => findingCell(finding, writer)) }];
};

const adviceBlocks = (writer: PageWriter): readonly Block[] => {
  const given = writer.view.of('advice');
  if (given.length === 0) return none(writer);
  return [
    tableOf(writer, {
      of: 'advice',
      caption: writer.t('kind.advice.many'),
      header: [
        writer.t('field.advice.adviser'),
        writer.t('field.advice.on'),
        writer.t('field.advice.text'),
        writer.t('field.advice.followed'),
        writer.t('field.advice.why'),
      ],
      rows: given.map((advice) => [
        joined([line(writer.word('advice.adviser', advice.adviser)), writer.text(advice.by)], ', '),
        line(writer.date(advice.on)),
        writer.text(advice.text),
        line(writer.word('advice.followed', advice.followed)),
        advice.why ? writer.text(advice.why) : line('–'),
      ]),
    }),
  ];
};

const decisionBlocks = (writer: PageWriter): readonly Block[] => {
  const made = writer.view.of('decision');
  if (made.length === 0) return none(writer);
  return [
    tableOf(writer, {
      of: 'decisions',
      caption: writer.t('kind.decision.many'),
      header: [
        writer.t('field.decision.type'),
        writer.t('document.about'),
        writer.t('field.decision.by'),
        writer.t('field.decision.on'),
        writer.t('field.decision.why'),
        writer.t('field.decision.expires'),
      ],
      rows: made.map((decision) => [
        line(writer.word('decision.type', decision.type)),
        aboutOf(decision, writer),
        writer.text(decision.by),
        line(writer.date(decision.on)),
        writer.text(decision.why),
        line(decision.expires === undefined ? '–' : writer.date(decision.expires)),
      ]),
    }),
  ];
};

const aboutOf = ({ scenario, finding }: RecordOf<'decision'>, writer: PageWriter): Cell => {
  if (scenario !== undefined) return writer.ref(scenario);
  const found = writer.view.evaluation.findings.find(({ id }) => id === finding);
  return line(found ? writer.sentence(found.message) : '–');
};

const consultationBlocks = (writer: PageWriter): readonly Block[] => {
  const files = writer.view.of('consultation');
  if (files.length === 0) return none(writer);
  const day = (date: RecordOf<'consultation'>['sent']): Cell =>
    line(date === undefined || date > writer.view.evaluation.asOf ? '–' : writer.date(date));
  return [
    tableOf(writer, {
      of: 'consultations',
      caption: writer.t('kind.consultation.many'),
      header: [
        writer.t('field.consultation.title'),
        writer.t('field.consultation.sent'),
        writer.t('field.consultation.received'),
        writer.t('table.due'),
        writer.t('field.consultation.answered'),
        writer.t('table.state'),
      ],
      rows: files.map((file) => {
        const { state, due } = progressOf(file, writer.view.evaluation.asOf);
        return [
          writer.ref(file.id),
          day(file.sent),
          day(file.received),
          line(due === undefined ? '–' : writer.date(due)),
          day(file.answered),
          line(writer.t(`consultation.${state}`)),
        ];
      }),
    }),
  ];
};

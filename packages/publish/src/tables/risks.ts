import { riskState, type RiskResult } from '@risikobilde/core';
import { line, plainText, strong } from '../tree/inline.js';
import type { PageWriter } from '../tree/writer.js';
import type { Block, Cell } from '../tree/tree.js';
import { learningBlocks } from './learning.js';
import { tableOf } from './table.js';

/** Risk for people per scenario and alternative: before measures, now, and with what is planned. In words, never in colour alone. */
export const risksTable = (writer: PageWriter): readonly Block[] => {
  const risks = writer.view.evaluation.risks.filter((r) => writer.view.access(r.scenario) === 'shown');
  const notices: Block[] = [
    {
      type: 'notice',
      tone: 'explanation',
      inlines: line(
        [writer.t('document.risksNote'), ...(writer.view.risk ? [writer.t('document.sharesNote')] : [])].join(
          ' ',
        ),
      ),
    },
  ];
  if (risks.some((risk) => risk.judgedBy === 'example'))
    notices.push({ type: 'notice', tone: 'example', inlines: exampleCell(writer) });
  return [
    ...(risks.length === 0 ? [] : notices),
    tableOf(writer, {
      of: 'risks',
      caption: writer.t('table.riskToPeople'),
      header: [
        writer.t('table.scenario'),
        writer.t('table.alternative'),
        writer.t('risk.state.initial'),
        writer.t('risk.state.current'),
        writer.t('risk.state.planned'),
        writer.t('risk.decides'),
        writer.t('table.judgedBy'),
        writer.t('field.scenario.judgements.strength'),
      ],
      rows: risks.map((risk) => [
        writer.ref(risk.scenario),
        writer.alternative(risk.alternative),
        ...stateCells(risk, writer),
        line(writer.sentence(riskState(risk))),
        judgeCell(risk, writer),
        line(writer.word('scenario.judgements.strength', risk.strength)),
      ]),
    }),
    ...learningBlocks(writer),
  ];
};

/** Before measures, now and with planned ones; a stage in which a reader sees nothing new says so. */
const stateCells = (risk: RiskResult, writer: PageWriter): readonly Cell[] => {
  const [initial, current, planned] = [
    stateCell(risk, 'initial', writer),
    stateCell(risk, 'current', writer),
    stateCell(risk, 'planned', writer),
  ];
  const isSame = (a: Cell, b: Cell): boolean => JSON.stringify(a) === JSON.stringify(b);
  return [
    initial,
    isSame(current, initial) ? line(writer.t('document.asBefore')) : current,
    isSame(planned, current) ? line(writer.t('document.asNow')) : planned,
  ];
};

/** Who gave the levels; that the example did is said in plain words. */
const judgeCell = (risk: RiskResult, writer: PageWriter): Cell =>
  risk.judgedBy === 'example'
    ? line(writer.word('scenario.judgements.by', 'example'))
    : writer.ref(risk.judgedBy);

const exampleCell = (writer: PageWriter): Cell =>
  line(writer.t('document.exampleLevels', { operator: operatorName(writer) }));

/** Who runs what is assessed, by name. */
export const operatorName = (writer: PageWriter): string => {
  const operator = writer.view.record(writer.view.context.head.subject.operator);
  return operator?.kind === 'party' ? writer.plain(operator.name) : writer.t('document.hidden');
};

const stateCell = (risk: RiskResult, stage: 'initial' | 'current' | 'planned', writer: PageWriter): Cell => {
  const state = risk[stage];
  const drawn = writer.view.risk?.scenarios.find(
    ({ scenario, alternative }) => scenario === risk.scenario && alternative === risk.alternative,
  )?.stages[stage];
  const { view } = writer;
  const scale = view.context.world('scale', view.context.head.scale);
  const band = (id: string): string => {
    const found = scale?.bands.find((candidate) => candidate.id === id);
    return found ? writer.plain(found.name) : id;
  };
  const levelIn = (axis: 'likelihood' | 'consequence', level: number): string => {
    const found = scale?.[axis].find((step) => step.level === level);
    const name = found ? writer.plain(found.name).toLowerCase() : '';
    return writer.t('document.levelWord', { level, of: scale?.[axis].length ?? level, name });
  };
  const [low, high] = state.bandRange;
  const words = writer
    .t('document.riskCell', {
      band: '',
      likelihood: levelIn('likelihood', state.likelihoodLevel),
      consequence: levelIn('consequence', state.consequenceLevel),
    })
    .trimStart();
  const range =
    drawn !== undefined || low === high
      ? ''
      : `; ${writer.t('document.riskRange', { low: band(low).toLowerCase(), high: band(high).toLowerCase() })}`;
  return [
    strong(line(drawn ? writer.words.say(drawn.tag) : band(state.band))),
    plainText(` ${words}${range}`),
  ];
};

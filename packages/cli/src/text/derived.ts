import type {
  Evaluation,
  FullText,
  Language,
  RightResult,
  RiskEvaluation,
  RiskState,
} from '@risikobilde/core';
import { valueWord, type ResultWord, resultWord } from '@risikobilde/publish';
import type { Loaded } from '../input/load.js';
import type { Terminal } from '../terminal.js';
import { strengthOf } from './answer.js';
import { bandNames, namesIn } from './names.js';
import { heading, premiseWord, standingWord } from './words.js';
import { hang } from './wrap.js';

const says = { nb: 'vurderingen sier', nn: 'vurderinga seier', en: 'the assessment says' } as const;
const gives = { nb: 'grunnlaget gir', nn: 'grunnlaget gir', en: 'the legal basis gives' } as const;
const unanswered = { nb: 'ubesvarte steg', nn: 'steg utan svar', en: 'unanswered steps' } as const;
const stages = {
  initial: { nb: 'før tiltak', nn: 'før tiltak', en: 'before measures' },
  current: { nb: 'nå', nn: 'no', en: 'now' },
  planned: { nb: 'med planlagte', nn: 'med planlagde', en: 'with planned' },
} as const;
const order = ['initial', 'current', 'planned'] as const;

/** Premises, roles, transfers, rights, freedoms, risks and comparison as lines a lawyer can read. */
export const derivedText = (
  loaded: Loaded,
  evaluation: Evaluation,
  risk: RiskEvaluation,
  language: Language,
  terminal: Terminal,
): string => {
  const name = namesIn(loaded, language);
  const band = bandNames(loaded, language);
  const word = (key: ResultWord): string => resultWord(language, key);
  const section = (title: FullText, rows: readonly string[]): string =>
    rows.length === 0
      ? ''
      : [
          terminal.paint.bold(title[language]),
          ...rows.map((row) => hang(row, terminal.width, '  ', '    ')),
        ].join('\n');
  const state = ({ band: middle, bandRange: [low, high] }: RiskState): string =>
    low === high ? band(middle) : `${band(middle)} (${band(low)}–${band(high)})`;
  return [
    section(
      heading.premises,
      evaluation.premises.map((premise) => `${premiseWord[premise.standing][language]}: ${name(premise.id)}`),
    ),
    section(
      heading.roles,
      evaluation.roles.map(({ activity, party, role, via }) => {
        const chain = via.length === 0 ? '' : ` (${via.join(' → ')})`;
        return `${name(activity)}: ${name(party)}, ${word(`role.${role}`)}${chain}`;
      }),
    ),
    section(
      heading.transfers,
      evaluation.transfers.map(({ transfer, importer, country, ground }) => {
        const standing = standingWord[ground.standing][language];
        return `${name(transfer)}: ${name(importer)} (${country}), ${word(`ground.${ground.type}`)}, ${standing}`;
      }),
    ),
    section(heading.rights, rightRows(evaluation.rights, language, name, word)),
    section(
      heading.freedoms,
      evaluation.freedoms.map((freedom) => {
        const answer =
          freedom.gives === undefined
            ? `${unanswered[language]}: ${freedom.emptySteps.join(', ')}`
            : valueWord(language, 'freedom.conclusion', freedom.gives);
        return `${name(freedom.freedom)}: ${answer}`;
      }),
    ),
    section(
      heading.risks,
      evaluation.risks.map((risk) => {
        const states = order.map((stage) => `${stages[stage][language]} ${state(risk[stage])}`);
        return `${name(risk.scenario)}, ${name(risk.alternative)}: ${states.join(', ')}`;
      }),
    ),
    section(
      heading.comparison,
      evaluation.comparison.map((row) => {
        const strength = strengthOf(risk, row);
        return strength
          ? `${strength.sentence[language]} ${strength.detail[language]}`
          : row.sentence[language];
      }),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

/** One line per article and answer, with the activities it is the answer for. */
const rightRows = (
  rights: readonly RightResult[],
  language: Language,
  name: (id: string) => string,
  word: (key: ResultWord) => string,
): readonly string[] => {
  const rows = new Map<string, string[]>();
  for (const right of [...rights].sort((a, b) => Number(a.article) - Number(b.article))) {
    const said = right.says === 'mayBeOverridden' ? 'overridable' : right.says;
    const answer = right.agrees
      ? word(`right.${right.gives}`)
      : `${says[language]}: ${word(`right.${said}`)}; ${gives[language]}: ${word(`right.${right.gives}`)}`;
    const key = `art. ${right.article} ${answer}`;
    rows.set(key, [...(rows.get(key) ?? []), name(right.activity)]);
  }
  return [...rows].map(([key, activities]) => `${key} (${activities.join(', ')})`);
};

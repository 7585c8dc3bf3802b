import {
  answersByBasis,
  articlePlaces,
  type Evaluation,
  type RightResult,
  type RiskEvaluation,
  type RiskState,
} from '@risikobilde/core';
import type { Words } from '@risikobilde/words';
import type { LoadedFolder } from '../input/load.js';
import type { Terminal } from '../terminal.js';
import { strengthOf } from './answer.js';
import { bandNames, namesIn } from './names.js';
import { hang } from './wrap.js';

const order = ['initial', 'current', 'planned'] as const;

/** Premises, roles, transfers, rights, freedoms, risks and comparison as lines a lawyer can read. */
export const derivedText = (
  loaded: LoadedFolder,
  evaluation: Evaluation,
  risk: RiskEvaluation,
  words: Words,
  terminal: Terminal,
): string => {
  const name = namesIn(loaded, words);
  const band = bandNames(loaded, words);
  const section = (title: string, rows: readonly string[]): string =>
    rows.length === 0
      ? ''
      : [terminal.paint.bold(title), ...rows.map((row) => hang(row, terminal.width, '  ', '    '))].join(
          '\n',
        );
  const state = ({ band: middle, bandRange: [low, high] }: RiskState): string =>
    low === high ? band(middle) : `${band(middle)} (${band(low)}–${band(high)})`;
  return [
    section(
      words.t('cli.premises'),
      evaluation.premises.map(
        (premise) => `${words.t(`premise.${premise.standing}`).toLowerCase()}: ${name(premise.id)}`,
      ),
    ),
    section(
      words.t('cli.roles'),
      evaluation.roles.map(({ activity, party, role, via }) => {
        const chain = via.length === 0 ? '' : ` (${via.join(' → ')})`;
        return `${name(activity)}: ${name(party)}, ${words.t(`role.${role}`)}${chain}`;
      }),
    ),
    section(
      words.t('cli.transfers'),
      evaluation.transfers.map(({ transfer, importer, country, ground }) => {
        const said = [
          words.t(`ground.${ground.type}`),
          ...(ground.isWithout ? [] : [words.t(`standing.${ground.standing}`).toLowerCase()]),
        ];
        return `${name(transfer)}: ${name(importer)} (${country}), ${said.join(', ')}`;
      }),
    ),
    section(words.t('cli.rights'), rightRows(evaluation.rights, words, name)),
    section(
      words.t('cli.freedoms'),
      evaluation.freedoms.map((freedom) => {
        const answer =
          freedom.gives === undefined
            ? words.t('cli.freedom.unanswered', { steps: freedom.emptySteps.join(', ') })
            : words.t(`value.freedom.conclusion.${freedom.gives}`);
        return `${name(freedom.freedom)}: ${answer}`;
      }),
    ),
    section(
      words.t('cli.risks'),
      evaluation.risks.map((risk) => {
        const states = order.map((stage) => words.t(`cli.stage.${stage}`, { band: state(risk[stage]) }));
        return `${name(risk.scenario)}, ${name(risk.alternative)}: ${states.join(', ')}`;
      }),
    ),
    section(
      words.t('cli.comparison'),
      evaluation.comparison.map((row) => {
        const strength = strengthOf(risk, row);
        return strength
          ? `${words.say(strength.sentence)} ${words.say(strength.detail)}`
          : words.say(row.sentence);
      }),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

/** One line per article and answer, with the activities it is the answer for. */
const rightRows = (
  rights: readonly RightResult[],
  words: Words,
  name: (id: string) => string,
): readonly string[] => {
  const rows = new Map<string, string[]>();
  for (const right of [...rights].sort((a, b) => Number(a.article) - Number(b.article))) {
    const said = right.says === 'mayBeOverridden' ? 'overridable' : right.says;
    const given = answersByBasis(right);
    const answer = right.agrees
      ? given
          .map(({ gives, bases }) =>
            given.length > 1
              ? `${words.t(`right.${gives}`)} [${words.t('article.cited', { place: articlePlaces(bases) }).toLowerCase()}]`
              : words.t(`right.${gives}`),
          )
          .join(', ')
      : words.t('cli.right.differs', {
          says: words.t(`right.${said}`),
          gives: words.t(`right.${right.gives}`),
        });
    const key = `art. ${right.article} ${answer}`;
    rows.set(key, [...(rows.get(key) ?? []), name(right.activity)]);
  }
  return [...rows].map(([key, activities]) => `${key} (${activities.join(', ')})`);
};

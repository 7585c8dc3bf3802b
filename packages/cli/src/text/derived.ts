import type { Evaluation, FullText, Language, RiskState } from '@risikobilde/core';
import type { Loaded } from '../input/load.js';
import type { Terminal } from '../terminal.js';
import { namesIn } from './names.js';
import { heading, premiseWord, standingWord } from './words.js';
import { hang } from './wrap.js';

const words = (nb: string, nn: string, en: string): FullText => ({ nb, nn, en });

const roleWord = {
  controller: words('behandlingsansvarlig', 'behandlingsansvarleg', 'controller'),
  jointController: words('felles behandlingsansvarlig', 'felles behandlingsansvarleg', 'joint controller'),
  processor: words('databehandler', 'databehandlar', 'processor'),
  subprocessor: words('underdatabehandler', 'underdatabehandlar', 'sub-processor'),
} as const;
const groundWord = {
  adequacy: words('adekvansbeslutning', 'adekvansavgjerd', 'adequacy decision'),
  safeguards: words('nødvendige garantier', 'nødvendige garantiar', 'appropriate safeguards'),
  derogation: words('unntak', 'unntak', 'derogation'),
  none: words('uten grunnlag', 'utan grunnlag', 'no ground'),
  notNeeded: words('ikke en overføring', 'ikkje ei overføring', 'not a transfer'),
} as const;
const rightWord = {
  exists: words('finnes', 'finst', 'exists'),
  doesNotExist: words('finnes ikke', 'finst ikkje', 'does not exist'),
  overridable: words('kan måtte vike', 'kan måtte vike', 'may be overridden'),
  mayBeOverridden: words('kan måtte vike', 'kan måtte vike', 'may be overridden'),
  limited: words('begrenset', 'avgrensa', 'limited'),
} as const;
const freedomWord = {
  notEngaged: words('berøres ikke', 'blir ikkje råka', 'not engaged'),
  noInterference: words('ikke inngrep', 'ikkje inngrep', 'no interference'),
  justifiedInterference: words(
    'inngrep som er rettferdiggjort',
    'inngrep som er rettferdiggjort',
    'justified interference',
  ),
  violation: words('krenkelse', 'krenking', 'violation'),
} as const;
const says = words('vurderingen sier', 'vurderinga seier', 'the assessment says');
const gives = words('grunnlaget gir', 'grunnlaget gir', 'the legal basis gives');
const unanswered = words('ubesvarte steg', 'steg utan svar', 'unanswered steps');
const stages = {
  initial: words('før tiltak', 'før tiltak', 'before measures'),
  current: words('nå', 'no', 'now'),
  planned: words('med planlagte', 'med planlagde', 'with planned'),
} as const;

/** Roles, transfers, rights, freedoms, risks, comparison and premises as lines a lawyer can read. */
export const derivedText = (
  loaded: Loaded,
  evaluation: Evaluation,
  language: Language,
  terminal: Terminal,
): string => {
  const name = namesIn(loaded, language);
  const band = bandNames(loaded, language);
  const say = (text: FullText): string => text[language];
  const section = (title: FullText, rows: readonly string[]): string =>
    rows.length === 0
      ? ''
      : [
          terminal.paint.bold(`${say(title)} (${rows.length})`),
          ...rows.map((row) => hang(row, terminal.width, '  ', '    ')),
        ].join('\n');
  const state = (risk: RiskState): string =>
    risk.bandRange[0] === risk.bandRange[1]
      ? band(risk.band)
      : `${band(risk.band)} (${band(risk.bandRange[0])}–${band(risk.bandRange[1])})`;
  return [
    section(
      heading.premises,
      evaluation.premises.map((premise) => `${say(premiseWord[premise.standing])}: ${name(premise.id)}`),
    ),
    section(
      heading.roles,
      evaluation.roles.map(
        (role) =>
          `${name(role.activity)}: ${name(role.party)}, ${say(roleWord[role.role])}${role.via.length === 0 ? '' : ` (${role.via.join(' → ')})`}`,
      ),
    ),
    section(
      heading.transfers,
      evaluation.transfers.map(
        ({ transfer, importer, country, ground }) =>
          `${name(transfer)}: ${name(importer)} (${country}), ${say(groundWord[ground.type])}, ${say(standingWord[ground.standing])}`,
      ),
    ),
    section(
      heading.rights,
      evaluation.rights.map((right) => {
        const answer = right.agrees
          ? say(rightWord[right.gives])
          : `${say(says)}: ${say(rightWord[right.says])}; ${say(gives)}: ${say(rightWord[right.gives])}`;
        return `art. ${right.article}, ${name(right.activity)}: ${answer}`;
      }),
    ),
    section(
      heading.freedoms,
      evaluation.freedoms.map(
        (freedom) =>
          `${name(freedom.freedom)}: ${freedom.gives === undefined ? `${say(unanswered)}: ${freedom.emptySteps.join(', ')}` : say(freedomWord[freedom.gives])}`,
      ),
    ),
    section(
      heading.risks,
      evaluation.risks.map(
        (risk) =>
          `${name(risk.scenario)}, ${name(risk.alternative)}: ${(['initial', 'current', 'planned'] as const)
            .map((stage) => `${say(stages[stage])} ${state(risk[stage])}`)
            .join(', ')}`,
      ),
    ),
    section(
      heading.comparison,
      evaluation.comparison.map((row) => say(row.sentence)),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
};

/** The words of the attached scale for its bands. */
export const bandNames = (loaded: Loaded, language: Language): ((band: string) => string) => {
  const head = loaded.assessment.records.find((record) => record.kind === 'assessment');
  const scale = loaded.world.entries.find(
    (entry) => entry.kind === 'scale' && head?.kind === 'assessment' && entry.id === head.scale,
  );
  const bands = scale?.kind === 'scale' ? scale.bands : [];
  return (id) => {
    const name = bands.find((band) => band.id === id)?.name;
    return name === undefined ? id : (name[language] ?? name.nb);
  };
};

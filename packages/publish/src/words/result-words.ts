import type { FullText, Language, Role } from '@risikobilde/core';

const word = (nb: string, nn: string, en: string): FullText => ({ nb, nn, en });

/** Words for what the evaluation computes. */
export const resultWords = {
  'standing.supported': word('Står', 'Står', 'Supported'),
  'standing.challenged': word('Utfordret', 'Utfordra', 'Challenged'),
  'standing.fallen': word('Falt', 'Fallen', 'Fallen'),
  'standing.unsupported': word('Uten grunnlag', 'Utan grunnlag', 'Unsupported'),
  'premise.standing': word('Står', 'Står', 'Stands'),
  'premise.challenged': word('Utfordret', 'Utfordra', 'Challenged'),
  'premise.fallen': word('Falt', 'Fallen', 'Fallen'),
  'conclusion.stands': word('Konklusjonen står', 'Konklusjonen står', 'The conclusion stands'),
  'conclusion.standsWithChallenges': word(
    'Konklusjonen står, men er utfordret',
    'Konklusjonen står, men er utfordra',
    'The conclusion stands but is challenged',
  ),
  'conclusion.doesNotStand': word(
    'Konklusjonen står ikke',
    'Konklusjonen står ikkje',
    'The conclusion does not stand',
  ),
  'severity.error': word('Feil', 'Feil', 'Errors'),
  'severity.warning': word('Advarsler', 'Åtvaringar', 'Warnings'),
  'severity.info': word('Til orientering', 'Til orientering', 'For information'),
  'role.controller': word('behandlingsansvarlig', 'behandlingsansvarleg', 'controller'),
  'role.jointController': word(
    'felles behandlingsansvarlig',
    'felles behandlingsansvarleg',
    'joint controller',
  ),
  'role.processor': word('databehandler', 'databehandlar', 'processor'),
  'role.subprocessor': word('underdatabehandler', 'underdatabehandlar', 'sub-processor'),
  'ground.adequacy': word('adekvansbeslutning', 'adekvansavgjerd', 'adequacy decision'),
  'ground.safeguards': word('nødvendige garantier', 'nødvendige garantiar', 'appropriate safeguards'),
  'ground.derogation': word(
    'unntak i særlige situasjoner',
    'unntak i særlege situasjonar',
    'derogation for specific situations',
  ),
  'ground.none': word('mangler grunnlag', 'manglar grunnlag', 'no ground'),
  'ground.notNeeded': word('trenger ikke grunnlag', 'treng ikkje grunnlag', 'no ground needed'),
  'impact.notNeeded': word('kreves ikke', 'er ikkje kravd', 'not required'),
  'impact.done': word('gjort', 'gjord', 'done'),
  'impact.missing': word('mangler', 'manglar', 'missing'),
  'step.isTransfer': word('Er det en overføring?', 'Er det ei overføring?', 'Is it a transfer?'),
  'step.adequacy': word(
    'Dekker en adekvansbeslutning mottakeren?',
    'Dekkjer ei adekvansavgjerd mottakaren?',
    'Does an adequacy decision cover the importer?',
  ),
  'step.safeguards': word(
    'Finnes det nødvendige garantier etter artikkel 46?',
    'Finst det nødvendige garantiar etter artikkel 46?',
    'Are there appropriate safeguards under art. 46?',
  ),
  'step.impactAssessment': word(
    'Er beskyttelsesnivået vurdert?',
    'Er vernenivået vurdert?',
    'Is the level of protection assessed?',
  ),
  'step.derogation': word(
    'Gjelder et unntak etter artikkel 49?',
    'Gjeld eit unntak etter artikkel 49?',
    'Does a derogation under art. 49 apply?',
  ),
  'answer.yes': word('Ja', 'Ja', 'Yes'),
  'answer.no': word('Nei', 'Nei', 'No'),
  'answer.open': word('Åpent', 'Ope', 'Open'),
  'right.exists': word('gjelder', 'gjeld', 'exists'),
  'right.doesNotExist': word('gjelder ikke', 'gjeld ikkje', 'does not exist'),
  'right.overridable': word(
    'gjelder, men kan måtte vike i det enkelte tilfellet',
    'gjeld, men kan måtte vike i det einskilde tilfellet',
    'exists but may be overridden case by case',
  ),
  'right.limited': word('gjelder med begrensninger', 'gjeld med avgrensingar', 'exists with limits'),
  'change.lower': word('lavere', 'lågare', 'lower'),
  'change.same': word('lik', 'lik', 'the same'),
  'change.higher': word('høyere', 'høgare', 'higher'),
  'change.notJudged': word('ikke vurdert', 'ikkje vurdert', 'not judged'),
} as const satisfies Record<string, FullText>;

export type ResultWord = keyof typeof resultWords;

export const resultWord = (language: Language, key: ResultWord): string => resultWords[key][language];

export const roleWord = (language: Language, role: Role): string => resultWord(language, `role.${role}`);

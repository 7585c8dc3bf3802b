import {
  type AssessmentRecord,
  type Evaluation,
  type Language,
  measureStateOn,
  type Offer,
  offerOf,
  type Release,
  statementName,
  textIn,
} from '@risikobilde/core';
import { kindWord, valueWord } from '../words/field-words.js';
import { resultWord } from '../words/result-words.js';
import { parts, table, words } from './markdown-text.js';

const text = {
  title: {
    nb: 'Gjort for deg og ditt ansvar',
    nn: 'Gjort for deg og ditt ansvar',
    en: 'Done for you, left to you',
  },
  lead: {
    nb: 'Denne siden viser hva {platform}, utgave {version}, gjør for tjenesteeierne, hva som er delt, og hva hver tjenesteeier selv må svare på.',
    nn: 'Denne sida viser kva {platform}, utgåve {version}, gjer for tenesteeigarane, kva som er delt, og kva kvar tenesteeigar sjølv må svare på.',
    en: 'This page shows what {platform}, release {version}, does for service owners, what is shared, and what each owner must answer.',
  },
  yours: { nb: 'Ditt ansvar', nn: 'Ditt ansvar', en: 'Left to you' },
  shared: { nb: 'Delt ansvar', nn: 'Delt ansvar', en: 'Shared' },
  provided: { nb: 'Gjort for deg', nn: 'Gjort for deg', en: 'Done for you' },
  marks: {
    nb: 'Står det noe i parentes, er utsagnet eksempelets eget, det står ikke uten videre i dag, eller tiltaket er ikke gjennomført. Da er det ikke noe å hvile på før plattformen har svart; grunnen står i plattformens vurdering.',
    nn: 'Står det noko i parentes, er utsegna eksempelet si eiga, ho står ikkje utan vidare i dag, eller tiltaket er ikkje gjennomført. Då er ho ikkje noko å kvile på før plattforma har svart; grunnen står i vurderinga til plattforma.',
    en: 'Words in brackets say that a statement is the example’s own, that it does not plainly stand today, or that the measure is not in place. It is then nothing to rest on until the platform has answered; the platform’s assessment says why.',
  },
  what: { nb: 'Hva', nn: 'Kva', en: 'What' },
  rest: { nb: 'Gjenstår for deg', nn: 'Står att for deg', en: 'Left to you' },
  ask: { nb: 'Du må svare på', nn: 'Du må svare på', en: 'You must answer' },
} as const;

/** One page of who does what between a platform and those who use it, from its statements. */
export const doneAndYours = (release: Release, evaluation: Evaluation, language: Language): string => {
  const say = (key: keyof typeof text): string => text[key][language];
  const { title, version } = release.manifest;
  const of = (type: Offer['type']) =>
    release.records.flatMap((record) => {
      const offer = offerOf(record);
      return offer?.type === type && !isGone(record, evaluation) ? [{ record, offer }] : [];
    });
  const provided = of('provided');
  const kinds = [...new Set(provided.map(({ record }) => record.kind))];
  return parts(
    `# ${say('title')}`,
    words(
      say('lead')
        .replace('{platform}', () => textIn(title, language))
        .replace('{version}', () => version),
    ),
    `## ${say('yours')}`,
    table(
      [say('what'), say('ask')],
      of('yours').map(({ record, offer }) => [
        words(textIn(statementName(record), language)),
        offer.ask ? words(textIn(offer.ask, language)) : '–',
      ]),
    ),
    `## ${say('shared')}`,
    table(
      [say('what'), say('rest'), say('ask')],
      of('shared').map(({ record, offer }) => [
        words(textIn(statementName(record), language)),
        offer.rest ? words(textIn(offer.rest, language)) : '–',
        offer.ask ? words(textIn(offer.ask, language)) : '–',
      ]),
    ),
    `## ${say('provided')}`,
    provided.some(({ record }) => marksOf(record, evaluation, language).length > 0)
      ? words(say('marks'))
      : '',
    ...kinds.flatMap((kind) => [
      `### ${kindWord(language, kind, 'many')}`,
      provided
        .filter(({ record }) => record.kind === kind)
        .map(
          ({ record }) =>
            `- ${words(textIn(statementName(record), language))}${inBrackets(marksOf(record, evaluation, language))}`,
        )
        .join('\n'),
    ]),
  );
};

// What is done is done only as far as it stands: a service owner must not take over a sentence without seeing that it fell.
const marksOf = (record: AssessmentRecord, evaluation: Evaluation, language: Language): readonly string[] => {
  const claim = evaluation.claims.find(({ id }) => id === record.id);
  const premise = evaluation.premises.find(({ id }) => id === record.id);
  const state = record.kind === 'measure' ? measureStateOn(record, evaluation.asOf) : undefined;
  return [
    ...('origin' in record && record.origin === 'example'
      ? [valueWord(language, 'record.origin', 'example')]
      : []),
    ...(claim && claim.standing !== 'supported' ? [resultWord(language, `standing.${claim.standing}`)] : []),
    ...(premise && premise.standing !== 'standing'
      ? [resultWord(language, `premise.${premise.standing}`)]
      : []),
    ...(state && !['implemented', 'verified'].includes(state)
      ? [valueWord(language, 'measure.states.state', state)]
      : []),
    ...(evaluation.rights.some(({ right, agrees }) => right === record.id && !agrees)
      ? [resultWord(language, 'standing.challenged')]
      : []),
  ].map((word) => word.toLowerCase());
};

const isGone = (record: AssessmentRecord, { asOf }: Evaluation): boolean =>
  'until' in record && record.until !== undefined && record.until <= asOf;

const inBrackets = (marks: readonly string[]): string => (marks.length === 0 ? '' : ` (${marks.join(', ')})`);

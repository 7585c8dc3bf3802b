import { type Language, type Offer, offerOf, type Release, statementName, textIn } from '@risikobilde/core';
import { kindLabels } from '../labels/kind-labels.js';
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
  what: { nb: 'Hva', nn: 'Kva', en: 'What' },
  rest: { nb: 'Gjenstår for deg', nn: 'Står att for deg', en: 'Left to you' },
  ask: { nb: 'Du må svare på', nn: 'Du må svare på', en: 'You must answer' },
} as const;

/** One page of who does what between a platform and those who use it, from its statements. */
export const doneAndYours = (release: Release, language: Language): string => {
  const say = (key: keyof typeof text): string => text[key][language];
  const { title, version } = release.manifest;
  const of = (type: Offer['type']) =>
    release.records.flatMap((record) => {
      const offer = offerOf(record);
      return offer?.type === type ? [{ record, offer }] : [];
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
    ...kinds.flatMap((kind) => [
      `### ${kindLabels[kind][language]}`,
      provided
        .filter(({ record }) => record.kind === kind)
        .map(({ record }) => `- ${words(textIn(statementName(record), language))}`)
        .join('\n'),
    ]),
  );
};

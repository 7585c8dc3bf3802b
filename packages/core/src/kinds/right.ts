import { z } from 'zod';
import { refTo, statementKind, worldRef } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';

export const right = kind(
  {
    one: words('Rettighet', 'Rett', 'Right'),
    many: words('Rettigheter', 'Rettar', 'Rights'),
    stored: 'rights.yaml',
    title: '{article}: {activities}',
    answeredByOwners: true,
  },
  described({
    ...statementKind('right'),
    article: field(
      choice({
        '13': words('artikkel 13', 'artikkel 13', 'Article 13'),
        '14': words('artikkel 14', 'artikkel 14', 'Article 14'),
        '15': words('artikkel 15', 'artikkel 15', 'Article 15'),
        '16': words('artikkel 16', 'artikkel 16', 'Article 16'),
        '17': words('artikkel 17', 'artikkel 17', 'Article 17'),
        '18': words('artikkel 18', 'artikkel 18', 'Article 18'),
        '19': words('artikkel 19', 'artikkel 19', 'Article 19'),
        '20': words('artikkel 20', 'artikkel 20', 'Article 20'),
        '21': words('artikkel 21', 'artikkel 21', 'Article 21'),
        '22': words('artikkel 22', 'artikkel 22', 'Article 22'),
      }),
      words('Artikkel', 'Artikkel', 'Article'),
    ),
    activities: field(
      z.array(refTo('activity')).min(1),
      words('Behandlinger', 'Behandlingar', 'Processing activities'),
    ),
    says: field(
      choice({
        exists: words('rettigheten gjelder', 'retten gjeld', 'the right exists'),
        doesNotExist: words('rettigheten gjelder ikke', 'retten gjeld ikkje', 'the right does not exist'),
        mayBeOverridden: words(
          'rettigheten gjelder, men kan måtte vike i det enkelte tilfellet',
          'retten gjeld, men kan måtte vike i det enkelte tilfellet',
          'the right exists but may be overridden case by case',
        ),
      }),
      words('Vurderingen sier', 'Vurderinga seier', 'The assessment says'),
      {
        help: words(
          'Det vurderingen sier. Reglene regner ut hva behandlingsgrunnlaget gir.',
          'Det vurderinga seier. Reglane reknar ut kva behandlingsgrunnlaget gir.',
          'What the assessment says; the rules compute what the legal basis gives.',
        ),
      },
    ),
    how: field(
      textSchema,
      words('Hvordan retten oppfylles', 'Korleis retten blir oppfylt', 'How it is met'),
      {
        long: true,
        adaptable: true,
      },
    ),
    answeredBy: field(refTo('party'), words('Hvem som svarer', 'Kven som svarer', 'Who answers')),
    timeLimit: field(textSchema.optional(), words('Frist for svar', 'Frist for svar', 'Time limit')),
    transfers: field(
      textSchema.optional(),
      words(
        'Hva det opplyses om overføring',
        'Kva det blir opplyst om overføring',
        'What is said about transfers',
      ),
      {
        help: words(
          'Hva de registrerte får vite om overføring til tredjeland og garantiene for den (artikkel 13 nr. 1 bokstav f og 14 nr. 1 bokstav f).',
          'Kva dei registrerte får vite om overføring til tredjeland og garantiane for ho (artikkel 13 nr. 1 bokstav f og 14 nr. 1 bokstav f).',
          'What data subjects are told about transfers to third countries and their safeguards (Articles 13(1)(f) and 14(1)(f)).',
        ),
        long: true,
        adaptable: true,
      },
    ),
    exceptions: field(
      z
        .array(
          described({
            provision: field(z.string(), words('Bestemmelse', 'Føresegn', 'Provision'), {
              help: words(
                'Artikkel og nummer, for eksempel 14(5) eller 17(3).',
                'Artikkel og nummer, til dømes 14(5) eller 17(3).',
                'Article and paragraph, such as 14(5) or 17(3).',
              ),
              searchable: true,
            }),
            letter: field(
              z
                .string()
                .regex(/^[a-j]$/)
                .optional(),
              words('Bokstav', 'Bokstav', 'Letter'),
            ),
            law: field(
              described({
                source: field(worldRef('source'), words('Kilde', 'Kjelde', 'Source')),
                provision: field(z.string(), words('Bestemmelse', 'Føresegn', 'Provision')),
              }).optional(),
              words('Hjemmel for unntaket', 'Heimel for unntaket', 'Legal authority for the exception'),
            ),
            why: field(textSchema, words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
            safeguards: field(
              textSchema.optional(),
              words('Tiltak som verner den registrerte', 'Tiltak som vernar den registrerte', 'Safeguards'),
              {
                help: words(
                  'For arkiv, forskning og statistikk (artikkel 89 nr. 1), for folkehelse (taushetsplikt, artikkel 9 nr. 3) og når informasjon utelates etter artikkel 14 nr. 5 bokstav b.',
                  'For arkiv, forsking og statistikk (artikkel 89 nr. 1), for folkehelse (teieplikt, artikkel 9 nr. 3) og når informasjon blir utelaten etter artikkel 14 nr. 5 bokstav b.',
                  'For archiving, research and statistics (Article 89(1)), for public health (secrecy, Article 9(3)) and where information is left out under Article 14(5)(b).',
                ),
                long: true,
              },
            ),
          }),
        )
        .default([]),
      words('Unntak som er påberopt', 'Unntak som er gjorde gjeldande', 'Exceptions relied on'),
      { item: words('unntak', 'unntak', 'an exception') },
    ),
  }),
);

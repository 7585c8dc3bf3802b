import { z } from 'zod';
import { recordKind, refTo } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { answersToDoubt } from './answers-to-doubt.js';
import { boundFields } from './bound.js';
import { choice, described, field, kind, words } from './described.js';

export const advice = kind(
  {
    one: words('Råd', 'Råd', 'Advice'),
    many: words('Råd', 'Råd', 'Advice'),
    stored: 'advice.yaml',
    title: '{adviser}, {on}',
    happened: 'on',
  },
  described({
    ...recordKind('advice'),
    adviser: field(
      choice({
        dpo: words('personvernombudet', 'personvernombodet', 'the data protection officer'),
        dataSubjects: words(
          'de registrerte eller deres representanter',
          'dei registrerte eller representantane deira',
          'data subjects or their representatives',
        ),
        processor: words('databehandleren', 'databehandlaren', 'the processor'),
        authority: words('tilsynsmyndigheten', 'tilsynsstyresmakta', 'the supervisory authority'),
      }),
      words('Rådgiver', 'Rådgivar', 'Adviser'),
    ),
    by: field(textSchema, words('Navn på rådgiveren', 'Namnet på rådgivaren', 'Name of the adviser')),
    on: field(localDateSchema, words('Dato', 'Dato', 'Date')),
    text: field(textSchema, words('Rådet', 'Rådet', 'The advice'), { long: true }),
    recommends: field(
      choice({
        for: words('tilrår', 'rår til', 'advises in favour'),
        conditions: words('tilrår på vilkår', 'rår til på vilkår', 'advises in favour on conditions'),
        against: words('fraråder', 'rår frå', 'advises against'),
      }).optional(),
      words('Konklusjon', 'Konklusjon', 'Conclusion'),
      {
        help: words(
          'Om rådgiveren tilrår eller fraråder behandlingen.',
          'Om rådgivaren rår til eller frå behandlinga.',
          'Whether the adviser advises in favour of the processing or against it.',
        ),
      },
    ),
    followed: field(
      choice({
        yes: words('ja', 'ja', 'yes'),
        partly: words('delvis', 'delvis', 'partly'),
        no: words('nei', 'nei', 'no'),
      }).optional(),
      words('Fulgt', 'Følgt', 'Followed'),
      {
        help: words(
          'Svares av den som har bedt om rådet. Uten svar er det ukjent om rådet er fulgt.',
          'Den som har bede om rådet, svarer. Utan svar er det ukjent om rådet er følgt.',
          'Answered by those who asked for the advice. Without an answer it is unknown whether it was followed.',
        ),
      },
    ),
    why: field(textSchema.optional(), words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
    about: field(
      z.array(refTo('*')).optional(),
      words('Hva rådet gjelder', 'Kva rådet gjeld', 'What the advice is about'),
      {
        help: words(
          'Påstandene, vurderingene eller tiltakene rådet gjelder. Et råd som ikke er fulgt, er en innvending mot dem.',
          'Påstandane, vurderingane eller tiltaka rådet gjeld. Eit råd som ikkje er følgt, er ei innvending mot dei.',
          'The claims, assessments or measures it is about. Advice that is not followed is a doubt against them.',
        ),
      },
    ),
    answers: answersToDoubt,
    asked: field(
      refTo('decision').optional(),
      words('Forespørselen det svarer på', 'Førespurnaden det svarer på', 'The request it answers'),
      { notEdited: 'it is set to the request that was open when the advice was given' },
    ),
    ...boundFields,
  }),
);

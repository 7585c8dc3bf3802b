import { z } from 'zod';
import { catalogueItemRef, refTo, statementKind } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, kind, words } from './described.js';

const stepSchema = described({
  answer: field(
    choice({
      yes: words('ja', 'ja', 'yes'),
      no: words('nei', 'nei', 'no'),
      partly: words('delvis', 'delvis', 'partly'),
    }),
    words('Svar', 'Svar', 'Answer'),
  ),
  why: field(textSchema, words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
});

export const freedom = kind(
  {
    one: words('Menneskerettighet', 'Menneskerett', 'Human right'),
    many: words('Menneskerettigheter', 'Menneskerettar', 'Human rights'),
    stored: 'freedoms.yaml',
    title: '{title}',
  },
  described({
    ...statementKind('freedom'),
    right: field(catalogueItemRef('freedoms'), words('Rettighet', 'Rett', 'Right'), {
      help: words(
        'For eksempel EMK artikkel 8 eller Grunnloven § 102.',
        'Til dømes EMK artikkel 8 eller Grunnlova § 102.',
        'Such as echr:8 or constitution:102.',
      ),
      catalogue: 'freedoms',
      searchable: true,
    }),
    title: field(textSchema, words('Tittel', 'Tittel', 'Title'), { adaptable: true }),
    activities: field(
      z.array(refTo('activity')).min(1),
      words('Behandlinger', 'Behandlingar', 'Processing activities'),
    ),
    steps: field(
      described({
        engaged: field(
          stepSchema.optional(),
          words('Er rettigheten berørt?', 'Er retten ramma?', 'Is the right engaged?'),
        ),
        interference: field(
          stepSchema.optional(),
          words('Er det et inngrep?', 'Er det eit inngrep?', 'Is there an interference?'),
        ),
        law: field(
          stepSchema.optional(),
          words(
            'Har inngrepet hjemmel i lov?',
            'Har inngrepet heimel i lov?',
            'Is it in accordance with the law?',
          ),
        ),
        aim: field(
          stepSchema.optional(),
          words(
            'Har inngrepet et legitimt formål?',
            'Har inngrepet eit legitimt formål?',
            'Does it have a legitimate aim?',
          ),
        ),
        suitable: field(
          stepSchema.optional(),
          words('Er inngrepet egnet?', 'Er inngrepet eigna?', 'Is it suitable?'),
        ),
        necessary: field(
          stepSchema.optional(),
          words('Er inngrepet nødvendig?', 'Er inngrepet nødvendig?', 'Is it necessary?'),
        ),
        proportionate: field(
          stepSchema.optional(),
          words('Er inngrepet forholdsmessig?', 'Er inngrepet forholdsmessig?', 'Is it proportionate?'),
        ),
        safeguards: field(
          stepSchema.optional(),
          words(
            'Finnes det rettssikkerhetsgarantier?',
            'Finst det rettstryggleiksgarantiar?',
            'Are there legal safeguards?',
          ),
        ),
        remedy: field(
          stepSchema.optional(),
          words(
            'Finnes det et effektivt rettsmiddel?',
            'Finst det eit effektivt rettsmiddel?',
            'Is there an effective remedy?',
          ),
        ),
      }),
      words('Steg', 'Steg', 'Steps'),
    ),
    positiveDuties: field(
      stepSchema.optional(),
      words('Er retten sikret i praksis?', 'Er retten sikra i praksis?', 'Is the right secured in practice?'),
      {
        help: words(
          'Statens plikt til å sikre et reelt vern, også mot private og mot svak informasjonssikkerhet.',
          'Plikta staten har til å sikre eit reelt vern, òg mot private og mot svak informasjonstryggleik.',
          'The state’s duty to secure real protection, also against private parties and poor security.',
        ),
      },
    ),
    conclusion: field(
      choice({
        notEngaged: words('retten er ikke berørt', 'retten er ikkje ramma', 'the right is not engaged'),
        noInterference: words('ikke noe inngrep', 'ikkje noko inngrep', 'no interference'),
        justifiedInterference: words('rettmessig inngrep', 'rettmessig inngrep', 'justified interference'),
        violation: words('krenkelse', 'krenking', 'violation'),
      }).optional(),
      words('Konklusjon', 'Konklusjon', 'Conclusion'),
    ),
    why: field(textSchema.optional(), words('Begrunnelse', 'Grunngiving', 'Reasons'), {
      long: true,
      adaptable: true,
    }),
  }),
);

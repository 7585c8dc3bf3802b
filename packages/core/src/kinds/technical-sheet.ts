import { z } from 'zod';
import { catalogueItemRef, refTo, worldRef } from '../model/shared.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, words } from './described.js';

/** What an assessment says of itself as a piece of work: who made it, why, what it covers and which form it answers. */
export const technicalSheet = {
  team: field(
    z
      .array(
        described({
          name: field(textSchema, words('Navn eller enhet', 'Namn eller eining', 'Name or unit')),
          role: field(textSchema.optional(), words('Rolle', 'Rolle', 'Role')),
          raci: field(
            choice({
              responsible: words('utfører', 'utfører', 'responsible'),
              accountable: words('ansvarlig', 'ansvarleg', 'accountable'),
              consulted: words('rådspurt', 'rådspurd', 'consulted'),
              informed: words('informert', 'informert', 'informed'),
            }).optional(),
            words('Del i arbeidet', 'Del i arbeidet', 'Part in the work'),
          ),
        }),
      )
      .optional(),
    words('De som har deltatt', 'Dei som har delteke', 'Team involved'),
    { item: words('deltaker', 'deltakar', 'a participant') },
  ),
  reasons: field(
    z
      .array(
        described({
          item: field(catalogueItemRef('edpb-dpia-reasons'), words('Punkt', 'Punkt', 'Item')),
          why: field(textSchema, words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
        }),
      )
      .optional(),
    words('Grunner til vurderingen', 'Grunnar til vurderinga', 'Reasons for the assessment'),
    {
      item: words('grunn', 'grunn', 'a reason'),
      help: words(
        'Grunner som ikke følger av kriteriene på behandlingene, for eksempel råd fra personvernombudet eller endret risiko.',
        'Grunnar som ikkje følgjer av kriteria på behandlingane, til dømes råd frå personvernombodet eller endra risiko.',
        'Reasons that do not follow from the criteria on the processing activities, such as advice of the data protection officer or a change of risk.',
      ),
    },
  ),
  scope: field(
    described({
      covers: field(textSchema, words('Omfatter', 'Omfattar', 'Covers'), { long: true }),
      leavesOut: field(textSchema.optional(), words('Omfatter ikke', 'Omfattar ikkje', 'Leaves out'), {
        long: true,
      }),
      why: field(textSchema.optional(), words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
    }).optional(),
    words('Avgrensing', 'Avgrensing', 'Scope'),
  ),
  completedOn: field(localDateSchema.optional(), words('Ferdigstilt', 'Ferdigstilt', 'Completed'), {
    help: words(
      'Dagen arbeidet med vurderingen var ferdig, før den ble godkjent.',
      'Dagen arbeidet med vurderinga var ferdig, før ho vart godkjend.',
      'The day the work on the assessment was done, before it was approved.',
    ),
  }),
  publication: field(
    described({
      how: field(
        choice({
          no: words('nei', 'nei', 'no'),
          published: words('blir offentliggjort', 'blir offentleggjord', 'published'),
          shared: words('deles med andre', 'blir delt med andre', 'shared externally'),
        }),
        words('Svar', 'Svar', 'Answer'),
      ),
      text: field(textSchema.optional(), words('Hvor og hvordan', 'Kvar og korleis', 'Where and how'), {
        long: true,
      }),
    }).optional(),
    words('Offentliggjøring', 'Offentleggjering', 'Publication'),
  ),
  endsWhen: field(
    textSchema.optional(),
    words('Når behandlingen tar slutt', 'Når behandlinga tek slutt', 'When the processing ends'),
    {
      help: words(
        'Bare for en behandling som er midlertidig: datoen eller vilkårene for at den avsluttes.',
        'Berre for ei behandling som er mellombels: datoen eller vilkåra for at ho blir avslutta.',
        'Only for a temporary processing: the day or the conditions of its end.',
      ),
    },
  ),
  processingVersion: field(
    textSchema.optional(),
    words('Behandlingens versjon', 'Versjonen av behandlinga', 'Version of the processing'),
    {
      help: words(
        'Versjonen og historien til behandlingen, ikke til vurderingen.',
        'Versjonen og historia til behandlinga, ikkje til vurderinga.',
        'The version and history of the processing, not of the assessment.',
      ),
      long: true,
    },
  ),
  codes: field(
    z
      .array(
        described({
          name: field(textSchema, words('Atferdsnormen', 'Åtferdsnorma', 'The code of conduct')),
          need: field(
            choice({
              required: words('må følges', 'må følgjast', 'required'),
              beneficial: words(
                'nødvendig eller nyttig',
                'nødvendig eller nyttig',
                'necessary or beneficial',
              ),
            }),
            words('Hvor nødvendig den er', 'Kor nødvendig ho er', 'How needed it is'),
          ),
          why: field(textSchema.optional(), words('Forklaring', 'Forklaring', 'Explanation'), { long: true }),
        }),
      )
      .optional(),
    words('Atferdsnormer', 'Åtferdsnormer', 'Codes of conduct'),
    {
      item: words('atferdsnorm', 'åtferdsnorm', 'a code of conduct'),
      help: words(
        'Godkjente atferdsnormer etter artikkel 40 som behandlingen følger.',
        'Godkjende åtferdsnormer etter artikkel 40 som behandlinga følgjer.',
        'Approved codes of conduct (Article 40) that the processing follows.',
      ),
    },
  ),
  forms: field(z.array(worldRef('form')).optional(), words('Maler', 'Malar', 'Forms'), {
    item: words('mal', 'mal', 'a form'),
    help: words(
      'Malene vurderingen skal fylle. Det malen krever, blir da kontrollert.',
      'Malane vurderinga skal fylle. Det malen krev, blir då kontrollert.',
      'The forms the assessment is to fill; what a form asks for is then checked.',
    ),
  }),
  none: field(
    z
      .array(
        described({
          field: field(z.string().min(1), words('Felt i malen', 'Felt i malen', 'Field of the form'), {
            help: words(
              'Malens id og feltets nummer, for eksempel edpb-dpia-1.0:1.4.',
              'Id-en til malen og nummeret til feltet, til dømes edpb-dpia-1.0:1.4.',
              'The id of the form and the number of the field, such as edpb-dpia-1.0:1.4.',
            ),
          }),
          record: field(refTo('*').optional(), words('Gjelder', 'Gjeld', 'About'), {
            help: words(
              'Posten det gjelder, når svaret ikke gjelder hele feltet.',
              'Posten det gjeld, når svaret ikkje gjeld heile feltet.',
              'The record it is about, where the answer is not for the whole field.',
            ),
          }),
          why: field(textSchema, words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
        }),
      )
      .optional(),
    words('Ikke aktuelt', 'Ikkje aktuelt', 'Not applicable'),
    {
      item: words('felt som ikke er aktuelt', 'felt som ikkje er aktuelt', 'a field that does not apply'),
      help: words(
        'Felter i en mal der svaret er at det ikke er noe å oppgi, med begrunnelse.',
        'Felt i ein mal der svaret er at det ikkje er noko å oppgi, med grunngiving.',
        'Fields of a form where the answer is that there is nothing to say, with reasons.',
      ),
    },
  ),
} as const;

import { z } from 'zod';
import { idSchema } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { choice, described, field, words } from './described.js';
import { legalBasis } from './legal-basis.js';

/** The ids of items of data in the same processing activity. */
export const dataItemIds = () => z.array(idSchema).optional();

/** One item of personal data that an activity processes, with what is true of it and not of the rest. */
export const dataItem = described({
  id: field(idSchema.optional(), words('Id', 'Id', 'Id'), {
    help: words(
      'Et navn som formålene kan vise til, for eksempel inntekt.',
      'Eit namn som formåla kan vise til, til dømes inntekt.',
      'A name for purposes to refer to, such as income.',
    ),
    notPublished: 'purposes name the data in words',
  }),
  text: field(textSchema, words('Hvilke opplysninger', 'Kva opplysningar', 'Which data')),
  class: field(
    choice({
      ordinary: words('alminnelige opplysninger', 'alminnelege opplysningar', 'ordinary data'),
      nationalId: words(
        'nasjonalt identitetsnummer',
        'nasjonalt identitetsnummer',
        'national identity number',
      ),
      confidential: words(
        'taushetsbelagte opplysninger',
        'opplysningar under teieplikt',
        'data under statutory secrecy',
      ),
      special: words(
        'særlige kategorier (artikkel 9)',
        'særlege kategoriar (artikkel 9)',
        'special categories (Article 9)',
      ),
      criminal: words(
        'straffedommer og lovovertredelser (artikkel 10)',
        'straffedommar og lovbrot (artikkel 10)',
        'criminal convictions and offences (Article 10)',
      ),
      workRelated: words(
        'arbeidsrelaterte opplysninger',
        'arbeidsrelaterte opplysningar',
        'work-related data',
      ),
    }).default('ordinary'),
    words('Kategori', 'Kategori', 'Category'),
  ),
  special: field(
    z
      .array(
        choice({
          origin: words(
            'rasemessig eller etnisk opprinnelse, politisk oppfatning, religion, overbevisning eller fagforeningsmedlemskap',
            'rasemessig eller etnisk opphav, politisk oppfatning, religion, overtyding eller fagforeiningsmedlemskap',
            'racial or ethnic origin, political opinions, religious or philosophical beliefs or trade union membership',
          ),
          genetic: words('genetiske opplysninger', 'genetiske opplysningar', 'genetic data'),
          biometric: words(
            'biometriske opplysninger for å identifisere en person',
            'biometriske opplysningar for å identifisere ein person',
            'biometric data for the purpose of identifying a person',
          ),
          health: words('helseopplysninger', 'helseopplysningar', 'data concerning health'),
          sexLife: words(
            'seksuelle forhold eller seksuell orientering',
            'seksuelle forhold eller seksuell orientering',
            'sex life or sexual orientation',
          ),
        }),
      )
      .optional(),
    words('Hvilke særlige kategorier', 'Kva særlege kategoriar', 'Which special categories'),
    {
      help: words(
        'Hvilke av de særlige kategoriene i artikkel 9 nr. 1 det gjelder.',
        'Kva for nokre av dei særlege kategoriane i artikkel 9 nr. 1 det gjeld.',
        'Which of the special categories in Article 9(1) they belong to.',
      ),
      inert: true,
    },
  ),
  explanation: field(textSchema.optional(), words('Forklaring', 'Forklaring', 'Explanation'), {
    help: words(
      'Hva slags opplysninger det er, og hvem de gjelder.',
      'Kva slags opplysningar det er, og kven dei gjeld.',
      'What type of data they are, and whom they are about.',
    ),
    long: true,
    inert: true,
  }),
  bases: field(
    z.array(legalBasis).optional(),
    words('Behandlingsgrunnlag for disse', 'Behandlingsgrunnlag for desse', 'Legal basis of these'),
    {
      item: words('grunnlag', 'grunnlag', 'a legal basis'),
      help: words(
        'Når disse opplysningene har et annet behandlingsgrunnlag enn resten, for eksempel artikkel 6 nr. 1 bokstav c, med sin egen hjemmel.',
        'Når desse opplysningane har eit anna behandlingsgrunnlag enn resten, til dømes artikkel 6 nr. 1 bokstav c, med sin eigen heimel.',
        'Where these data have a different legal basis from the rest, such as Article 6(1)(c), with its own legal authority.',
      ),
    },
  ),
  need: field(
    textSchema.optional(),
    words('Hvorfor de er nødvendige', 'Kvifor dei er nødvendige', 'Why they are needed'),
    {
      help: words(
        'Hvorfor nettopp disse opplysningene er nødvendige og relevante for formålet.',
        'Kvifor nettopp desse opplysningane er nødvendige og relevante for formålet.',
        'Why exactly these data are necessary and relevant for the purpose.',
      ),
      long: true,
      inert: true,
    },
  ),
  recipients: field(
    z.array(textSchema).optional(),
    words('Mottakere av disse', 'Mottakarar av desse', 'Recipients of these'),
    {
      help: words(
        'Når disse opplysningene har andre mottakere enn resten.',
        'Når desse opplysningane har andre mottakarar enn resten.',
        'Where these data have recipients other than the rest.',
      ),
      item: words('mottaker', 'mottakar', 'a recipient'),
      inert: true,
    },
  ),
  recipientsWhy: field(
    textSchema.optional(),
    words('Hvorfor mottakerne får dem', 'Kvifor mottakarane får dei', 'Why the recipients get them'),
    { long: true, inert: true },
  ),
  retention: field(
    textSchema.optional(),
    words('Lagringstid for disse', 'Lagringstid for desse', 'Retention of these'),
    {
      help: words(
        'Når disse opplysningene lagres lenger eller kortere enn resten.',
        'Når desse opplysningane blir lagra lenger eller kortare enn resten.',
        'Where these data are kept longer or shorter than the rest.',
      ),
    },
  ),
  retentionWhy: field(
    textSchema.optional(),
    words('Begrunnelse for lagringstiden', 'Grunngiving for lagringstida', 'Reasons for the retention'),
    { long: true, inert: true },
  ),
  quality: field(
    described({
      requirement: field(textSchema, words('Krav', 'Krav', 'Requirement'), {
        help: words(
          'Målet, kravet eller grensen, for eksempel at adressen er kontrollert mot Folkeregisteret.',
          'Målet, kravet eller grensa, til dømes at adressa er kontrollert mot Folkeregisteret.',
          'The measure, requirement or threshold, such as that the address is checked against the population register.',
        ),
        long: true,
      }),
      why: field(textSchema.optional(), words('Begrunnelse', 'Grunngiving', 'Reasons'), { long: true }),
    }).optional(),
    words('Datakvalitet', 'Datakvalitet', 'Data quality'),
    { inert: true },
  ),
});

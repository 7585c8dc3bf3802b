import type { AppContext } from '../app-context.js';
import { type AppFinding, say } from '../finding.js';
import type { NamedField } from '../read/metadata.js';

const mostShown = 40;

/** Fields that nobody is asked for, and personal data that show where more people look. */
export const findInCollection = (context: AppContext): readonly AppFinding[] => [
  ...notAsked(context),
  ...inInbox(context),
  ...hidden(context),
];

const notAsked = ({ app, fields }: AppContext): readonly AppFinding[] => {
  if (app.layouts.pages === 0 || app.models.length === 0) return [];
  const unused = fields.filter(({ isUsed, isAsked }) => !isUsed && !isAsked);
  const unseen = fields.filter(({ isUsed, isAsked, hits }) => isUsed && !isAsked && hits.length > 0);
  const findings: AppFinding[] = [];
  if (unused.length > 0) {
    const personal = unused.filter(({ hits }) => hits.length > 0);
    findings.push({
      id: 'fields-not-asked',
      severity: personal.length > 0 ? 'warning' : 'info',
      text: say(
        `${unused.length} av ${fields.length} felt i datamodellen vises ikke i skjemaet og fylles ikke ut på forhånd${personal.length > 0 ? `; ${personal.length} av dem ser ut til å holde personopplysninger` : ''}.`,
        `${unused.length} av ${fields.length} felt i datamodellen blir ikkje viste i skjemaet og ikkje fylte ut på førehand${personal.length > 0 ? `; ${personal.length} av dei ser ut til å halde personopplysningar` : ''}.`,
        `${unused.length} of ${fields.length} fields of the model are neither shown in the form nor filled in beforehand${personal.length > 0 ? `; ${personal.length} of them appear to hold personal data` : ''}.`,
      ),
      todo: say(
        'Fjern felt som ikke trengs. Fyller koden eller et fagsystem dem, så skriv hvilke, og hvorfor (dataminimering, artikkel 5 nr. 1 bokstav c).',
        'Fjern felt som ikkje trengst. Fyller koden eller eit fagsystem dei, så skriv kva for nokre, og kvifor (dataminimering, artikkel 5 nr. 1 bokstav c).',
        'Remove fields that are not needed. If code or another system fills them, write which and why (data minimisation, Article 5(1)(c)).',
      ),
      source: { source: 'gdpr', provision: 'art. 5' },
      evidence: [...personal, ...unused.filter(({ hits }) => hits.length === 0)]
        .slice(0, mostShown)
        .map(({ field }) => ({
          file: field.file,
          pointer: field.pointer,
          found: field.path,
          why: say(
            'Ingen komponent, tekst eller forhåndsutfylling bruker feltet.',
            'Ingen komponent, tekst eller førehandsutfylling bruker feltet.',
            'No component, text or prefill uses the field.',
          ),
        })),
    });
  }
  if (unseen.length > 0)
    findings.push({
      id: 'fields-not-seen',
      severity: 'info',
      text: say(
        `${unseen.length} felt som ser ut til å holde personopplysninger, fylles eller brukes uten at brukeren ser dem som felt i skjemaet.`,
        `${unseen.length} felt som ser ut til å halde personopplysningar, blir fylte eller brukte utan at brukaren ser dei som felt i skjemaet.`,
        `${unseen.length} fields that appear to hold personal data are filled or used without the user seeing them as fields of the form.`,
      ),
      todo: say(
        'Fortell brukeren om opplysningene, og la dem kunne rettes (artikkel 13, 14 og 16).',
        'Fortel brukaren om opplysningane, og la dei kunne rettast (artikkel 13, 14 og 16).',
        'Tell the user about the data, and let them be corrected (Articles 13, 14 and 16).',
      ),
      source: { source: 'gdpr', provision: 'art. 13' },
      evidence: unseen.slice(0, mostShown).map(({ field }) => ({
        file: field.file,
        pointer: field.pointer,
        found: field.path,
        why: say(
          'Feltet brukes, men har ingen synlig komponent.',
          'Feltet blir brukt, men har ingen synleg komponent.',
          'The field is used, but no visible component binds to it.',
        ),
      })),
    });
  return findings;
};

const inInbox = ({ app, fields }: AppContext): readonly AppFinding[] => {
  const byPath = new Map(fields.map((one) => [one.field.path.toLowerCase(), one] as const));
  const personal = app.metadata.presentationFields.flatMap((shown: NamedField) => {
    const hits = byPath.get(shown.path.toLowerCase())?.hits ?? [];
    return hits.length === 0 ? [] : [{ shown, hits }];
  });
  return personal.length === 0
    ? []
    : [
        {
          id: 'shown-in-inbox',
          severity: 'warning',
          text: say(
            'Felt som ser ut til å holde personopplysninger, vises i innboksen uten at skjemaet åpnes.',
            'Felt som ser ut til å halde personopplysningar, blir viste i innboksen utan at skjemaet blir opna.',
            'Fields that appear to hold personal data are shown in the inbox without opening the form.',
          ),
          todo: say(
            'Alle som ser innboksen til virksomheten eller personen, ser dem. Fjern dem fra presentationFields hvis de ikke trengs.',
            'Alle som ser innboksen til verksemda eller personen, ser dei. Fjern dei frå presentationFields om dei ikkje trengst.',
            'Everyone who sees the inbox of the business or person sees them. Remove them from presentationFields where they are not needed.',
          ),
          source: { source: 'gdpr', provision: 'art. 25' },
          evidence: personal.flatMap(({ shown, hits }) => [
            {
              file: app.metadataFile,
              pointer: shown.pointer,
              found: shown.path,
              why: hits[0]?.evidence.why ?? say('', '', ''),
            },
          ]),
        },
      ];
};

const hidden = ({ app }: AppContext): readonly AppFinding[] =>
  app.metadata.isHiddenInInbox
    ? [
        {
          id: 'hidden-in-inbox',
          severity: 'info',
          text: say(
            'Innsendingen vises ikke i innboksen.',
            'Innsendinga blir ikkje vist i innboksen.',
            'The submission is not shown in the inbox.',
          ),
          todo: say(
            'Skriv hvor brukeren ellers finner igjen det som er sendt inn (innsyn, artikkel 15).',
            'Skriv kvar brukaren elles finn att det som er sendt inn (innsyn, artikkel 15).',
            'Write where else users find what they have submitted (access, Article 15).',
          ),
          source: { source: 'gdpr', provision: 'art. 15' },
          evidence: [
            {
              file: app.metadataFile,
              pointer: '/messageBoxConfig/hideSettings/hideAlways',
              found: 'true',
              why: say(
                'Innsendingen er alltid skjult.',
                'Innsendinga er alltid skjult.',
                'The submission is always hidden.',
              ),
            },
          ],
        },
      ]
    : [];

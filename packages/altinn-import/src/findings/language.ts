import type { Evidence } from '@risikobilde/files';
import type { AppContext } from '../app-context.js';
import { type AppFinding, say } from '../finding.js';

/** What the user reads: a title that says what it is, and texts in both forms of Norwegian. */
export const findInLanguage = (context: AppContext): readonly AppFinding[] => [
  ...technicalTitle(context),
  ...nynorskMissing(context),
];

const technicalTitle = ({ app }: AppContext): readonly AppFinding[] => {
  const { title, app: name } = app.metadata;
  return title.nb === undefined || title.nb !== name
    ? []
    : [
        {
          id: 'title-technical',
          severity: 'info',
          text: say(
            `Tittelen er det tekniske navnet på appen: ${title.nb}.`,
            `Tittelen er det tekniske namnet på appen: ${title.nb}.`,
            `The title is the technical name of the app: ${title.nb}.`,
          ),
          todo: say(
            'Gi tjenesten en tittel som brukeren kjenner igjen i innboksen (klart og enkelt språk, artikkel 12 nr. 1).',
            'Gi tenesta ein tittel som brukaren kjenner att i innboksen (klart og enkelt språk, artikkel 12 nr. 1).',
            'Give the service a title that the user knows again in the inbox (clear and plain language, Article 12(1)).',
          ),
          source: { source: 'gdpr', provision: 'art. 12' },
          evidence: [
            {
              file: app.metadataFile,
              pointer: '/title',
              found: title.nb,
              why: say(
                'Tittelen er lik siste del av id-en.',
                'Tittelen er lik siste del av id-en.',
                'The title equals the last part of the id.',
              ),
            },
          ],
        },
      ];
};

const nynorskMissing = ({ app }: AppContext): readonly AppFinding[] => {
  const evidence: Evidence[] = [];
  const { title } = app.metadata;
  if (title.nb !== undefined && title.nn === undefined)
    evidence.push({
      file: app.metadataFile,
      pointer: '/title',
      found: title.nb,
      why: say(
        'Tittelen mangler på nynorsk.',
        'Tittelen manglar på nynorsk.',
        'The title is missing in Nynorsk.',
      ),
    });
  const [nb, nn] = [
    app.texts.find(({ language }) => language === 'nb'),
    app.texts.find(({ language }) => language === 'nn'),
  ];
  if (nb !== undefined && nn === undefined)
    evidence.push({
      file: nb.file,
      pointer: '',
      found: 'resource.nn.json',
      why: say(
        'Filen med nynorske tekster mangler.',
        'Fila med nynorske tekstar manglar.',
        'The file of texts in Nynorsk is missing.',
      ),
    });
  if (nb !== undefined && nn !== undefined) {
    const missing = [...nb.byId]
      .filter(([id, text]) => text !== '' && (nn.byId.get(id) ?? '') === '')
      .map(([id]) => id);
    if (missing.length > 0)
      evidence.push({
        file: nn.file,
        pointer: '',
        found: missing.slice(0, 10).join(', ') + (missing.length > 10 ? ' …' : ''),
        why: say(
          `${missing.length} av ${nb.byId.size} tekster mangler på nynorsk.`,
          `${missing.length} av ${nb.byId.size} tekstar manglar på nynorsk.`,
          `${missing.length} of ${nb.byId.size} texts are missing in Nynorsk.`,
        ),
      });
  }
  return evidence.length === 0
    ? []
    : [
        {
          id: 'nynorsk-missing',
          severity: 'warning',
          text: say(
            'Skjemaet finnes ikke fullt ut på nynorsk.',
            'Skjemaet finst ikkje fullt ut på nynorsk.',
            'The form does not fully exist in Nynorsk.',
          ),
          todo: say(
            'Statlige skjemaer og selvbetjeningstjenester skal finnes på bokmål og nynorsk samtidig (språklova § 14).',
            'Statlege skjema og sjølvbeteningstenester skal finnast på bokmål og nynorsk samtidig (språklova § 14).',
            'Forms and self-service of the state exist in Bokmål and Nynorsk at the same time (Language Act, section 14).',
          ),
          source: { source: 'spraklova', provision: '§ 14' },
          evidence,
        },
      ];
};

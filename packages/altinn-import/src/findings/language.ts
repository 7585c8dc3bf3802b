import type { Evidence } from '@risikobilde/files';
import type { AppContext } from '../app-context.js';
import { type AppFinding, messageText } from '../finding.js';

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
          text: messageText('import.titleTechnical.text', { title }),
          todo: messageText('import.titleTechnical.todo'),
          source: { source: 'gdpr', provision: 'art. 12' },
          evidence: [
            {
              file: app.metadataFile,
              pointer: '/title',
              found: title.nb,
              why: messageText('import.titleTechnical.why'),
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
      why: messageText('import.nynorskMissing.title'),
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
      why: messageText('import.nynorskMissing.file'),
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
        why: messageText('import.nynorskMissing.texts', { missing: missing.length, of: nb.byId.size }),
      });
  }
  return evidence.length === 0
    ? []
    : [
        {
          id: 'nynorsk-missing',
          severity: 'warning',
          text: messageText('import.nynorskMissing.text'),
          todo: messageText('import.nynorskMissing.todo'),
          source: { source: 'spraklova', provision: '§ 14' },
          evidence,
        },
      ];
};

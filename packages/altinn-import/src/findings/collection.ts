import type { AppContext } from '../app-context.js';
import { type AppFinding, messageText } from '../finding.js';
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
      text: messageText('import.fieldsNotAsked.text', {
        unused: unused.length,
        fields: fields.length,
        personal: personal.length,
      }),
      todo: messageText('import.fieldsNotAsked.todo'),
      source: { source: 'gdpr', provision: 'art. 5' },
      evidence: [...personal, ...unused.filter(({ hits }) => hits.length === 0)]
        .slice(0, mostShown)
        .map(({ field }) => ({
          file: field.file,
          pointer: field.pointer,
          found: field.path,
          why: messageText('import.fieldsNotAsked.why'),
        })),
    });
  }
  if (unseen.length > 0)
    findings.push({
      id: 'fields-not-seen',
      severity: 'info',
      text: messageText('import.fieldsNotSeen.text', { unseen: unseen.length }),
      todo: messageText('import.fieldsNotSeen.todo'),
      source: { source: 'gdpr', provision: 'art. 13' },
      evidence: unseen.slice(0, mostShown).map(({ field }) => ({
        file: field.file,
        pointer: field.pointer,
        found: field.path,
        why: messageText('import.fieldsNotSeen.why'),
      })),
    });
  return findings;
};

const inInbox = ({ app, fields }: AppContext): readonly AppFinding[] => {
  const byPath = new Map(fields.map((one) => [one.field.path.toLowerCase(), one] as const));
  const personal = app.metadata.presentationFields.flatMap((shown: NamedField) => {
    const hit = byPath.get(shown.path.toLowerCase())?.hits[0];
    return hit === undefined ? [] : [{ shown, why: hit.evidence.why }];
  });
  return personal.length === 0
    ? []
    : [
        {
          id: 'shown-in-inbox',
          severity: 'warning',
          text: messageText('import.shownInInbox.text'),
          todo: messageText('import.shownInInbox.todo'),
          source: { source: 'gdpr', provision: 'art. 25' },
          evidence: personal.map(({ shown, why }) => ({
            file: app.metadataFile,
            pointer: shown.pointer,
            found: shown.path,
            why,
          })),
        },
      ];
};

const hidden = ({ app }: AppContext): readonly AppFinding[] =>
  app.metadata.isHiddenInInbox
    ? [
        {
          id: 'hidden-in-inbox',
          severity: 'info',
          text: messageText('import.hiddenInInbox.text'),
          todo: messageText('import.hiddenInInbox.todo'),
          source: { source: 'gdpr', provision: 'art. 15' },
          evidence: [
            {
              file: app.metadataFile,
              pointer: '/messageBoxConfig/hideSettings/hideAlways',
              found: 'true',
              why: messageText('import.hiddenInInbox.why'),
            },
          ],
        },
      ]
    : [];

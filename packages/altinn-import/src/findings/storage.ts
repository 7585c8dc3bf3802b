import type { AppContext } from '../app-context.js';
import { type AppFinding, messageText } from '../finding.js';

/** Data that stay, are copied or are taken up again. */
export const findInStorage = ({ app }: AppContext): readonly AppFinding[] => {
  const { metadata, metadataFile: file } = app;
  const findings: AppFinding[] = [];
  if (metadata.dataTypes.length > 0 && !metadata.autoDelete && metadata.preventDeletionForDays === undefined)
    findings.push({
      id: 'never-deleted',
      severity: 'warning',
      text: messageText('import.neverDeleted.text'),
      todo: messageText('import.neverDeleted.todo'),
      source: { source: 'gdpr', provision: 'art. 5' },
      evidence: [
        {
          file,
          pointer: '/autoDeleteOnProcessEnd',
          found: 'false',
          why: messageText('import.neverDeleted.why'),
        },
      ],
    });
  const pdf = metadata.dataTypes.find(({ id }) => id === 'ref-data-as-pdf');
  if (pdf !== undefined)
    findings.push({
      id: 'pdf-copy',
      severity: 'info',
      text: messageText('import.pdfCopy.text'),
      todo: messageText('import.pdfCopy.todo'),
      evidence: [
        {
          file,
          pointer: `/dataTypes/${pdf.index}`,
          found: pdf.id,
          why: messageText('import.pdfCopy.why'),
        },
      ],
    });
  if (metadata.copyInstance !== undefined)
    findings.push({
      id: 'copies-earlier-submission',
      severity: 'info',
      text: messageText('import.copiesEarlierSubmission.text'),
      todo: messageText('import.copiesEarlierSubmission.todo'),
      source: { source: 'gdpr', provision: 'art. 5' },
      evidence: [
        {
          file,
          pointer: '/copyInstanceSettings',
          found: 'enabled',
          why: metadata.copyInstance.includesAttachments
            ? messageText('import.copiesEarlierSubmission.attachments')
            : messageText('import.copiesEarlierSubmission.why'),
        },
      ],
    });
  return findings;
};

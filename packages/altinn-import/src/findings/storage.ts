import type { AppContext } from '../app-context.js';
import { type AppFinding, written } from '../finding.js';

/** Data that stay, are copied or are taken up again. */
export const findInStorage = ({ app }: AppContext): readonly AppFinding[] => {
  const { metadata, metadataFile: file } = app;
  const findings: AppFinding[] = [];
  if (metadata.dataTypes.length > 0 && !metadata.autoDelete && metadata.preventDeletionForDays === undefined)
    findings.push({
      id: 'never-deleted',
      severity: 'warning',
      text: written('import.neverDeleted.text'),
      todo: written('import.neverDeleted.todo'),
      source: { source: 'gdpr', provision: 'art. 5' },
      evidence: [
        {
          file,
          pointer: '/autoDeleteOnProcessEnd',
          found: 'false',
          why: written('import.neverDeleted.why'),
        },
      ],
    });
  const pdf = metadata.dataTypes.find(({ id }) => id === 'ref-data-as-pdf');
  if (pdf !== undefined)
    findings.push({
      id: 'pdf-copy',
      severity: 'info',
      text: written('import.pdfCopy.text'),
      todo: written('import.pdfCopy.todo'),
      evidence: [
        {
          file,
          pointer: `/dataTypes/${pdf.index}`,
          found: pdf.id,
          why: written('import.pdfCopy.why'),
        },
      ],
    });
  if (metadata.copyInstance !== undefined)
    findings.push({
      id: 'copies-earlier-submission',
      severity: 'info',
      text: written('import.copiesEarlierSubmission.text'),
      todo: written('import.copiesEarlierSubmission.todo'),
      source: { source: 'gdpr', provision: 'art. 5' },
      evidence: [
        {
          file,
          pointer: '/copyInstanceSettings',
          found: 'enabled',
          why: metadata.copyInstance.includesAttachments
            ? written('import.copiesEarlierSubmission.attachments')
            : written('import.copiesEarlierSubmission.why'),
        },
      ],
    });
  return findings;
};

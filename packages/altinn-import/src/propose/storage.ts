import type { Evidence, Proposal } from '@risikobilde/files';
import type { AppContext } from '../app-context.js';
import { messageText } from '../finding.js';

/**
 * How long data are kept, as the app sets it. The app's setting and that of one data type are different things. Where the app
 * sets nothing there is nothing to accept: the gap is a finding, and must not be filled with words that say it is open.
 */
export const proposeStorage = ({ app }: AppContext): readonly Proposal[] => {
  const { metadata, metadataFile } = app;
  const parts = metadata.dataTypes.filter((type) => type.deletedAtProcessEnd);
  if (!metadata.autoDelete && metadata.preventDeletionForDays === undefined && parts.length === 0) return [];
  const evidence: Evidence[] = [];
  if (metadata.preventDeletionForDays !== undefined)
    evidence.push({
      file: metadataFile,
      pointer: '/preventInstanceDeletionForDays',
      found: String(metadata.preventDeletionForDays),
      why: messageText('import.retention.prevented'),
    });
  evidence.push({
    file: metadataFile,
    pointer: '/autoDeleteOnProcessEnd',
    found: String(metadata.autoDelete),
    why: metadata.autoDelete ? messageText('import.retention.deleted') : messageText('import.retention.kept'),
  });
  for (const { id, index } of parts)
    evidence.push({
      file: metadataFile,
      pointer: `/dataTypes/${index}/appLogic/autoDeleteOnProcessEnd`,
      found: id,
      why: messageText('import.retention.part'),
    });
  const names = parts.map(({ id }) => id).join(', ');
  return [
    { ...retention(metadata.autoDelete, metadata.preventDeletionForDays, names), id: 'retention', evidence },
  ];
};

const retention = (
  autoDelete: boolean,
  days: number | undefined,
  parts: string,
): Pick<Proposal, 'text' | 'why' | 'effect' | 'confidence'> => {
  const text =
    days !== undefined
      ? messageText('import.retention.days', { days })
      : autoDelete
        ? messageText('import.retention.afterReceipt')
        : messageText('import.retention.partOnly', { parts });
  return {
    text,
    why: messageText('import.retention.why'),
    effect: { field: 'retention', value: text },
    confidence: days === undefined && !autoDelete ? 'low' : 'high',
  };
};

import type { Text } from '@risikobilde/core';
import type { AppContext } from '../app-context.js';
import { type AppFinding, messageText } from '../finding.js';
import { type DataType, isAttachment } from '../read/metadata.js';

type Check = {
  readonly id: string;
  readonly severity: AppFinding['severity'];
  readonly field: string;
  readonly fails: (type: DataType) => boolean;
  readonly text: Text;
  readonly why: Text;
  readonly todo: Text;
};

const checks: readonly Check[] = [
  {
    id: 'file-scan-off',
    severity: 'warning',
    field: 'enableFileScan',
    fails: ({ scansFiles }) => !scansFiles,
    text: messageText('import.fileScanOff.text'),
    why: messageText('import.fileScanOff.why'),
    todo: messageText('import.fileScanOff.todo'),
  },
  {
    id: 'any-file-type',
    severity: 'warning',
    field: 'allowedContentTypes',
    fails: ({ contentTypes }) => contentTypes.length === 0,
    text: messageText('import.anyFileType.text'),
    why: messageText('import.anyFileType.why'),
    todo: messageText('import.anyFileType.todo'),
  },
  {
    id: 'no-size-limit',
    severity: 'info',
    field: 'maxSize',
    fails: ({ maxSize }) => maxSize === 'unlimited',
    text: messageText('import.noSizeLimit.text'),
    why: messageText('import.noSizeLimit.why'),
    todo: messageText('import.noSizeLimit.todo'),
  },
  {
    id: 'no-count-limit',
    severity: 'info',
    field: 'maxCount',
    fails: ({ maxCount }) => maxCount === 'unlimited',
    text: messageText('import.noCountLimit.text'),
    why: messageText('import.noCountLimit.why'),
    todo: messageText('import.noCountLimit.todo'),
  },
];

/** What attachments let in: one finding for each thing that is not limited, with the data types it concerns. */
export const findInAttachments = ({ app }: AppContext): readonly AppFinding[] => {
  const attachments = app.metadata.dataTypes.filter(isAttachment);
  return checks.flatMap(({ id, severity, field, fails, text, why, todo }) => {
    const failing = attachments.filter(fails);
    return failing.length === 0
      ? []
      : [
          {
            id,
            severity,
            text,
            todo,
            source: { source: 'gdpr', provision: 'art. 32' },
            evidence: failing.map((type) => ({
              file: app.metadataFile,
              pointer: `/dataTypes/${type.index}/${field}`,
              found: type.id,
              why,
            })),
          },
        ];
  });
};

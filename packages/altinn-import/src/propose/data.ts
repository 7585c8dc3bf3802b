import type { Proposal } from '@risikobilde/files';
import type { AppContext } from '../app-context.js';
import { groupBy } from '../group-by.js';
import { messageText, surest } from '../finding.js';
import { type DataType, isAttachment, isUnmodelled } from '../read/metadata.js';

/** One proposal for each class of data that a field speaks for, with every such field; and one for attached files. */
export const proposeData = ({ app, fields }: AppContext): readonly Proposal[] => {
  const hits = groupBy(
    fields.flatMap((one) => one.hits),
    ({ words }) => words.id,
  );
  const classes = [...hits.values()].flatMap((all): readonly Proposal[] => {
    const [first] = all;
    if (first === undefined) return [];
    const { words } = first;
    return [
      {
        id: `data-${words.id}`,
        text: words.name,
        why: words.why,
        effect: { field: 'data', item: { text: words.name, class: words.dataClass } },
        evidence: all.map(({ evidence }) => evidence),
        confidence: surest(all.map(({ confidence }) => confidence)),
      },
    ];
  });
  return [...classes, ...filesOf(app.metadataFile, app.metadata.dataTypes)];
};

const kinds = [
  {
    id: 'data-attachments',
    isOf: isAttachment,
    text: messageText('import.dataAttachments.text'),
    why: messageText('import.dataAttachments.why'),
    found: messageText('import.dataAttachments.found'),
  },
  {
    id: 'data-files-without-model',
    isOf: isUnmodelled,
    text: messageText('import.dataFilesWithoutModel.text'),
    why: messageText('import.dataFilesWithoutModel.why'),
    found: messageText('import.dataFilesWithoutModel.found'),
  },
] as const;

const filesOf = (file: string, dataTypes: readonly DataType[]): readonly Proposal[] =>
  kinds.flatMap(({ id, isOf, text, why, found }): readonly Proposal[] => {
    const types = dataTypes.filter(isOf);
    if (types.length === 0) return [];
    const evidence = types.map((type) => ({
      file,
      pointer: `/dataTypes/${type.index}`,
      found: type.id,
      why: found,
    }));
    return [
      {
        id,
        text,
        why,
        effect: { field: 'data', item: { text, class: 'ordinary' } },
        evidence,
        confidence: 'high',
      },
    ];
  });

import type { Evidence } from '@risikobilde/files';
import type { AppContext } from '../app-context.js';
import { type AppFinding, messageText } from '../finding.js';

/** Ids of data types and tasks that lead to nothing: what they were to do does not happen. */
export const findInReferences = ({ app }: AppContext): readonly AppFinding[] => {
  const { metadata, metadataFile: file } = app;
  const known = new Set(metadata.dataTypes.map(({ id }) => id));
  const unknown = (ids: readonly (readonly [string, string | undefined])[]): readonly Evidence[] =>
    ids.flatMap(([pointer, id]) =>
      id === undefined || known.has(id)
        ? []
        : [
            {
              file,
              pointer,
              found: id,
              why: messageText('import.unknownDataType.why'),
            },
          ],
    );
  const types = unknown([
    ...(metadata.eFormidling?.dataTypes ?? []).map(
      (id, index) => [`/eFormidling/dataTypes/${index}`, id] as const,
    ),
    ...(metadata.copyInstance?.excludedDataTypes ?? []).map(
      (id, index) => [`/copyInstanceSettings/excludedDataTypes/${index}`, id] as const,
    ),
    ...[...metadata.presentationFields, ...metadata.dataFields].map(
      ({ pointer, dataTypeId }) => [`${pointer}/dataTypeId`, dataTypeId] as const,
    ),
  ]);
  const tasks = new Set(app.process?.tasks.map(({ id }) => id));
  const lost =
    app.process === undefined
      ? []
      : metadata.dataTypes.flatMap(({ id, index, taskId }) =>
          taskId === undefined || tasks.has(taskId)
            ? []
            : [
                {
                  file,
                  pointer: `/dataTypes/${index}/taskId`,
                  found: `${id}: ${taskId}`,
                  why: messageText('import.unknownTask.why'),
                },
              ],
        );
  return [
    ...(types.length === 0
      ? []
      : [
          {
            id: 'unknown-data-type',
            severity: 'warning' as const,
            text: messageText('import.unknownDataType.text'),
            todo: messageText('import.unknownDataType.todo'),
            evidence: types,
          },
        ]),
    ...(lost.length === 0
      ? []
      : [
          {
            id: 'unknown-task',
            severity: 'info' as const,
            text: messageText('import.unknownTask.text'),
            todo: messageText('import.unknownTask.todo'),
            evidence: lost,
          },
        ]),
  ];
};

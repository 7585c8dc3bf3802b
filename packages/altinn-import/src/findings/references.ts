import type { Evidence } from '@risikobilde/files';
import type { AppContext } from '../app-context.js';
import { type AppFinding, say } from '../finding.js';

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
              why: say(
                'Ingen datatype har denne id-en.',
                'Ingen datatype har denne id-en.',
                'No data type has this id.',
              ),
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
                  why: say(
                    'Prosessen har ikke dette steget.',
                    'Prosessen har ikkje dette steget.',
                    'The process has no such task.',
                  ),
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
            text: say(
              'Oppsettet viser til datatyper som ikke finnes.',
              'Oppsettet viser til datatypar som ikkje finst.',
              'The configuration refers to data types that do not exist.',
            ),
            todo: say(
              'Rett id-en. Til da blir det som skulle sendes, vises eller utelates, ikke det.',
              'Rett id-en. Til då blir det som skulle sendast, visast eller utelatast, ikkje det.',
              'Correct the id. Until then what was to be sent, shown or left out is not.',
            ),
            evidence: types,
          },
        ]),
    ...(lost.length === 0
      ? []
      : [
          {
            id: 'unknown-task',
            severity: 'info' as const,
            text: say(
              'Datatyper hører til steg som prosessen ikke har.',
              'Datatypar høyrer til steg som prosessen ikkje har.',
              'Data types belong to tasks that the process does not have.',
            ),
            todo: say(
              'Fjern datatypene, eller rett taskId.',
              'Fjern datatypane, eller rett taskId.',
              'Remove the data types, or correct taskId.',
            ),
            evidence: lost,
          },
        ]),
  ];
};

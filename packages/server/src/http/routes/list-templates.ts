import { type TemplateList, templateListSchema } from '@risikobilde/core';
import { parseAssessmentFolder } from '@risikobilde/files';
import { readFolder } from '../../files/read-folder.js';
import type { Services } from '../../services.js';
import { type App, refusals } from '../app-types.js';

/** What a new assessment can be made from. */
export const listTemplates = (app: App, { templates }: Services): void => {
  let known: Promise<TemplateList> | undefined;
  const read = async (): Promise<TemplateList> => {
    const found = await Promise.all(
      [...templates].map(async ([id, folder]) => {
        const parsed = parseAssessmentFolder(await readFolder(folder));
        const records = parsed.ok ? parsed.value.assessment.records : [];
        return records.flatMap((record) =>
          record.kind === 'assessment'
            ? [
                {
                  id,
                  title: record.title,
                  ...(record.subject.description !== undefined && {
                    description: record.subject.description,
                  }),
                },
              ]
            : [],
        );
      }),
    );
    return { templates: found.flat() };
  };
  app.get(
    '/api/templates',
    { schema: { summary: 'Templates', response: { 200: templateListSchema, ...refusals } } },
    () => {
      // They ship with the program, and do not change while it runs.
      known ??= read();
      return known;
    },
  );
};

import { isLanguage, message } from '@risikobilde/words';
import { wordsOf } from '@risikobilde/words/all';
import { filesOfTemplate } from '../files/rendered-files.js';
import type { NewAssessment, CreateRequest } from '@risikobilde/api';
import type { Asker } from '../auth/permissions.js';
import { didYouMean } from '@risikobilde/files';
import { readFolder } from '../files/read-folder.js';
import { refuse, type Result } from '../base/refusal.js';
import type { Services } from '../services.js';
import { workOnFiles } from '../threads/work-on-files.js';
import { importAssessment } from './import-assessment.js';

/** Makes an assessment from a template or a shipped case, under an id and a title of its own. */
export const createAssessment = async (
  services: Services,
  { user, organisation }: Asker,
  { from, id, title, subject, language }: CreateRequest,
): Promise<Result<NewAssessment>> => {
  const folder = services.templates.get(from);
  if (folder === undefined) {
    const hint = didYouMean(from, services.templates.keys());
    return refuse('not-found', message('refusal.noTemplate', { from }), {
      errors: [
        {
          code: 'unknown-template',
          field: 'from',
          message: message('refusal.noTemplate', { from }),
          ...(hint !== undefined && { hint }),
        },
      ],
    });
  }
  const sources = await readFolder(folder);
  const made = await workOnFiles(services.threads, user.id)(filesOfTemplate, {
    sources,
    id,
    title,
    subject,
    language,
  });
  if (!made.ok) return made;
  const { files, head } = made.value;
  const { t } = wordsOf[language !== undefined && isLanguage(language) ? language : 'nb'];
  const why = from === 'empty' ? t('made.empty') : t('made.from', { title: head?.title ?? { und: from } });
  return importAssessment(services, user, { files }, { why, organisation });
};

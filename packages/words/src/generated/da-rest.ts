// Written from the catalogues by `npm run words`; do not edit.
import document from '../messages/da/document.json' with { type: 'json' };
import figures from '../messages/da/figures.json' with { type: 'json' };
import webEdit from '../messages/da/web-edit.json' with { type: 'json' };
import webTasks from '../messages/da/web-tasks.json' with { type: 'json' };

export const messages: Readonly<Record<string, string>> = {
  ...document,
  ...figures,
  ...webEdit,
  ...webTasks,
};

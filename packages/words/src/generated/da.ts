// Written from the catalogues by `npm run words`; do not edit.
import common from '../messages/da/common.json' with { type: 'json' };
import document from '../messages/da/document.json' with { type: 'json' };
import figures from '../messages/da/figures.json' with { type: 'json' };
import webEdit from '../messages/da/web-edit.json' with { type: 'json' };
import webShell from '../messages/da/web-shell.json' with { type: 'json' };
import webTasks from '../messages/da/web-tasks.json' with { type: 'json' };

export const messages: Readonly<Record<string, string>> = {
  ...common,
  ...document,
  ...figures,
  ...webEdit,
  ...webShell,
  ...webTasks,
};

// Written from the catalogues by `npm run words`; do not edit.
import common from '../messages/da/common.json' with { type: 'json' };
import webShell from '../messages/da/web-shell.json' with { type: 'json' };

export const messages: Readonly<Record<string, string>> = { ...common, ...webShell };

// Written from the catalogues by `npm run words`; do not edit.
import charts from '../messages/en/charts.json' with { type: 'json' };
import common from '../messages/en/common.json' with { type: 'json' };
import core from '../messages/en/core.json' with { type: 'json' };
import quantities from '../messages/en/quantities.json' with { type: 'json' };
import terms from '../messages/en/terms.json' with { type: 'json' };
import webOverview from '../messages/en/web-overview.json' with { type: 'json' };
import webShared from '../messages/en/web-shared.json' with { type: 'json' };
import webShell from '../messages/en/web-shell.json' with { type: 'json' };

export const messages: Readonly<Record<string, string>> = {
  ...charts,
  ...common,
  ...core,
  ...quantities,
  ...terms,
  ...webOverview,
  ...webShared,
  ...webShell,
};

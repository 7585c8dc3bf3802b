// Written from the catalogues by `npm run words`; do not edit.
import charts from '../messages/nb/charts.json' with { type: 'json' };
import common from '../messages/nb/common.json' with { type: 'json' };
import core from '../messages/nb/core.json' with { type: 'json' };
import quantities from '../messages/nb/quantities.json' with { type: 'json' };
import terms from '../messages/nb/terms.json' with { type: 'json' };
import webOverview from '../messages/nb/web-overview.json' with { type: 'json' };
import webShared from '../messages/nb/web-shared.json' with { type: 'json' };
import webShell from '../messages/nb/web-shell.json' with { type: 'json' };

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

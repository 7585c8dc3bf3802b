// Written from the catalogues by `npm run words`; do not edit.
import charts from '../messages/nn/charts.json' with { type: 'json' };
import common from '../messages/nn/common.json' with { type: 'json' };
import core from '../messages/nn/core.json' with { type: 'json' };
import quantities from '../messages/nn/quantities.json' with { type: 'json' };
import terms from '../messages/nn/terms.json' with { type: 'json' };
import webOverview from '../messages/nn/web-overview.json' with { type: 'json' };
import webShared from '../messages/nn/web-shared.json' with { type: 'json' };
import webShell from '../messages/nn/web-shell.json' with { type: 'json' };

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

// Written from the catalogues by `npm run words`; do not edit.
import articles from '../messages/nn/articles.json' with { type: 'json' };
import chartsStrip from '../messages/nn/charts-strip.json' with { type: 'json' };
import common from '../messages/nn/common.json' with { type: 'json' };
import conclusion from '../messages/nn/conclusion.json' with { type: 'json' };
import core from '../messages/nn/core.json' with { type: 'json' };
import countries from '../messages/nn/countries.json' with { type: 'json' };
import reasons from '../messages/nn/reasons.json' with { type: 'json' };
import rules from '../messages/nn/rules.json' with { type: 'json' };
import terms from '../messages/nn/terms.json' with { type: 'json' };
import transfers from '../messages/nn/transfers.json' with { type: 'json' };
import webShared from '../messages/nn/web-shared.json' with { type: 'json' };
import webShell from '../messages/nn/web-shell.json' with { type: 'json' };
import webStart from '../messages/nn/web-start.json' with { type: 'json' };
import webStatus from '../messages/nn/web-status.json' with { type: 'json' };
import webTour from '../messages/nn/web-tour.json' with { type: 'json' };

export const messages: Readonly<Record<string, string>> = {
  ...articles,
  ...chartsStrip,
  ...common,
  ...conclusion,
  ...core,
  ...countries,
  ...reasons,
  ...rules,
  ...terms,
  ...transfers,
  ...webShared,
  ...webShell,
  ...webStart,
  ...webStatus,
  ...webTour,
};

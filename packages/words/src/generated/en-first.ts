// Written from the catalogues by `npm run words`; do not edit.
import articles from '../messages/en/articles.json' with { type: 'json' };
import chartsStrip from '../messages/en/charts-strip.json' with { type: 'json' };
import common from '../messages/en/common.json' with { type: 'json' };
import conclusion from '../messages/en/conclusion.json' with { type: 'json' };
import core from '../messages/en/core.json' with { type: 'json' };
import countries from '../messages/en/countries.json' with { type: 'json' };
import reasons from '../messages/en/reasons.json' with { type: 'json' };
import rules from '../messages/en/rules.json' with { type: 'json' };
import terms from '../messages/en/terms.json' with { type: 'json' };
import transfers from '../messages/en/transfers.json' with { type: 'json' };
import webShared from '../messages/en/web-shared.json' with { type: 'json' };
import webShell from '../messages/en/web-shell.json' with { type: 'json' };
import webStart from '../messages/en/web-start.json' with { type: 'json' };
import webStatus from '../messages/en/web-status.json' with { type: 'json' };
import webTour from '../messages/en/web-tour.json' with { type: 'json' };

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

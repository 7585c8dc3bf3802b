// Written from the catalogues by `npm run words`; do not edit.
import articles from '../messages/nb/articles.json' with { type: 'json' };
import chartsStrip from '../messages/nb/charts-strip.json' with { type: 'json' };
import common from '../messages/nb/common.json' with { type: 'json' };
import conclusion from '../messages/nb/conclusion.json' with { type: 'json' };
import core from '../messages/nb/core.json' with { type: 'json' };
import countries from '../messages/nb/countries.json' with { type: 'json' };
import reasons from '../messages/nb/reasons.json' with { type: 'json' };
import rules from '../messages/nb/rules.json' with { type: 'json' };
import terms from '../messages/nb/terms.json' with { type: 'json' };
import transfers from '../messages/nb/transfers.json' with { type: 'json' };
import webShared from '../messages/nb/web-shared.json' with { type: 'json' };
import webShell from '../messages/nb/web-shell.json' with { type: 'json' };
import webStart from '../messages/nb/web-start.json' with { type: 'json' };
import webStatus from '../messages/nb/web-status.json' with { type: 'json' };
import webTour from '../messages/nb/web-tour.json' with { type: 'json' };

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

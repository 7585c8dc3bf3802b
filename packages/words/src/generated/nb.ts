// Written from the catalogues by `npm run words`; do not edit.
import aboutRules from '../messages/nb/about-rules.json' with { type: 'json' };
import articles from '../messages/nb/articles.json' with { type: 'json' };
import comparison from '../messages/nb/comparison.json' with { type: 'json' };
import conclusion from '../messages/nb/conclusion.json' with { type: 'json' };
import core from '../messages/nb/core.json' with { type: 'json' };
import countries from '../messages/nb/countries.json' with { type: 'json' };
import fields from '../messages/nb/fields.json' with { type: 'json' };
import reasons from '../messages/nb/reasons.json' with { type: 'json' };
import risk from '../messages/nb/risk.json' with { type: 'json' };
import rules from '../messages/nb/rules.json' with { type: 'json' };
import transfers from '../messages/nb/transfers.json' with { type: 'json' };

export const messages: Readonly<Record<string, string>> = {
  ...aboutRules,
  ...articles,
  ...comparison,
  ...conclusion,
  ...core,
  ...countries,
  ...fields,
  ...reasons,
  ...risk,
  ...rules,
  ...transfers,
};

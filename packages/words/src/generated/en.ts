// Written from the catalogues by `npm run words`; do not edit.
import aboutRules from '../messages/en/about-rules.json' with { type: 'json' };
import articles from '../messages/en/articles.json' with { type: 'json' };
import comparison from '../messages/en/comparison.json' with { type: 'json' };
import conclusion from '../messages/en/conclusion.json' with { type: 'json' };
import core from '../messages/en/core.json' with { type: 'json' };
import countries from '../messages/en/countries.json' with { type: 'json' };
import fields from '../messages/en/fields.json' with { type: 'json' };
import reasons from '../messages/en/reasons.json' with { type: 'json' };
import risk from '../messages/en/risk.json' with { type: 'json' };
import rules from '../messages/en/rules.json' with { type: 'json' };
import transfers from '../messages/en/transfers.json' with { type: 'json' };

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

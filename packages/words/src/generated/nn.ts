// Written from the catalogues by `npm run words`; do not edit.
import aboutRules from '../messages/nn/about-rules.json' with { type: 'json' };
import articles from '../messages/nn/articles.json' with { type: 'json' };
import comparison from '../messages/nn/comparison.json' with { type: 'json' };
import conclusion from '../messages/nn/conclusion.json' with { type: 'json' };
import core from '../messages/nn/core.json' with { type: 'json' };
import countries from '../messages/nn/countries.json' with { type: 'json' };
import fields from '../messages/nn/fields.json' with { type: 'json' };
import reasons from '../messages/nn/reasons.json' with { type: 'json' };
import risk from '../messages/nn/risk.json' with { type: 'json' };
import rules from '../messages/nn/rules.json' with { type: 'json' };
import transfers from '../messages/nn/transfers.json' with { type: 'json' };

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

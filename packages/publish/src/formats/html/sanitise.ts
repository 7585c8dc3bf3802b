import { defaultSchema } from 'rehype-sanitize';

/** What may stand in a page: what the renderer itself makes, and nothing that runs, loads or frames. */
export const allowedMarkup = {
  ...defaultSchema,
  // Ids are made by us, and no script reads them.
  clobberPrefix: '',
  clobber: [],
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => !['img', 'input', 'picture', 'source'].includes(name)),
    'caption',
    'figure',
    'figcaption',
  ],
  attributes: {
    a: ['href', 'id', 'className'],
    ol: ['start'],
    table: ['id'],
    th: ['scope'],
    td: ['dataLabel'],
    '*': ['id', 'lang', 'className', 'role', 'tabIndex', 'ariaLabelledBy'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
};

/** An output format as whoever chooses one sees it; what writes it is in `renderers.ts`, which is not loaded for that. */
export type Format = {
  /** As the command line and the API name it. */
  readonly id: string;
  /** Of the files that a reader opens (RFC 6838). */
  readonly mediaType: string;
  /** A form that others have made: it holds what the form asks for, and not every field. */
  readonly isForm?: true;
};

/** Every output format. A new one is a folder beside these and a line here; the compiler asks for what writes it and for its name. */
export const formats = [
  {
    id: 'html',
    mediaType: 'text/html',
  },
  {
    id: 'hugo',
    mediaType: 'text/markdown',
  },
  {
    id: 'pdf',
    mediaType: 'application/pdf',
  },
  {
    id: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  {
    id: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  {
    id: 'csv',
    mediaType: 'text/csv',
  },
  {
    id: 'json',
    mediaType: 'application/json',
  },
  {
    id: 'jsonld',
    mediaType: 'application/ld+json',
  },
  {
    id: 'edpb',
    mediaType: 'text/html',
    isForm: true,
  },
] as const satisfies readonly Format[];

export type FormatId = (typeof formats)[number]['id'];
export const formatIds: readonly FormatId[] = formats.map(({ id }) => id);

/** The formats of the support pack, whose pages are made as Markdown and not as the tree of a document. */
export const packFormatIds = ['markdown', 'html'] as const;
export type PackFormatId = (typeof packFormatIds)[number];

/** What an argument may be written as for programs that others have made. */
export const argumentForms = ['sacm', 'ontogsn', 'json'] as const;
export type ArgumentForm = (typeof argumentForms)[number];

/** A file of a published document. Bytes, so that a format may hold more than text. */
export type PublishedFile = {
  /** Relative, with `/` between its parts. */
  readonly path: string;
  /** RFC 6838, such as `text/html`; text is UTF-8. */
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Whether the bytes of a file are text: of `text/*`, or XML or JSON. */
export const isText = ({ mediaType }: Pick<PublishedFile, 'mediaType'>): boolean =>
  mediaType.startsWith('text/') || /[/+](xml|json)$/.test(mediaType);

/** The text of a file that `isText`. */
export const textOf = ({ bytes }: Pick<PublishedFile, 'bytes'>): string => new TextDecoder().decode(bytes);

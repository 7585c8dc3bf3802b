import { z } from 'zod';
import type { FileType } from '../model/file-type.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { recordKind, refTo } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { wants } from '../model/wanted.js';
import { choice, described, field, kind, type Words, words } from './described.js';

/** What a file is by its bytes; its name has no say. */
const fileTypeSchema = choice({
  pdf: words('PDF', 'PDF', 'PDF'),
  word: words('Word-dokument', 'Word-dokument', 'Word document'),
  excel: words('Excel-arbeidsbok', 'Excel-arbeidsbok', 'Excel workbook'),
  powerpoint: words('PowerPoint-presentasjon', 'PowerPoint-presentasjon', 'PowerPoint presentation'),
  office: words('eldre Office-fil', 'eldre Office-fil', 'older Office file'),
  openDocument: words('OpenDocument-fil', 'OpenDocument-fil', 'OpenDocument file'),
  png: words('PNG-bilde', 'PNG-bilete', 'PNG image'),
  jpeg: words('JPEG-bilde', 'JPEG-bilete', 'JPEG image'),
  zip: words('ZIP-arkiv', 'ZIP-arkiv', 'ZIP archive'),
  html: words('nettside (HTML)', 'nettside (HTML)', 'web page (HTML)'),
  svg: words('SVG-tegning', 'SVG-teikning', 'SVG drawing'),
  text: words('ren tekst', 'rein tekst', 'plain text'),
  other: words('ukjent filtype', 'ukjend filtype', 'unknown type of file'),
} satisfies Readonly<Record<FileType, Words>>);

/** A document that somebody leans on, kept as a file by the hash of its bytes: a contract, a test report, a letter, a decision. */
export const evidence = kind(
  {
    one: words('Dokumentasjonsfil', 'Dokumentasjonsfil', 'Evidence file'),
    many: words('Dokumentasjonsfiler', 'Dokumentasjonsfiler', 'Evidence files'),
    stored: 'evidence.yaml',
    title: '{name}',
    happened: 'on',
  },
  described({
    ...recordKind('evidence'),
    name: field(textSchema, words('Navn', 'Namn', 'Name'), {
      help: words(
        'Det dokumentet kalles, for eksempel «Penetrasjonstest 2026».',
        'Det dokumentet blir kalla, til dømes «Penetrasjonstest 2026».',
        'What the document is called, such as “Penetration test 2026”.',
      ),
    }),
    file: field(
      described({
        sha256: field(
          z.string().regex(/^[0-9a-f]{64}$/, wants('sha256')),
          words('SHA-256', 'SHA-256', 'SHA-256'),
        ),
        type: field(fileTypeSchema, words('Filtype', 'Filtype', 'Type of file')),
        size: field(z.int().positive(), words('Størrelse i byte', 'Storleik i byte', 'Size in bytes')),
      }).meta({ id: 'StoredFile' }),
      words('Fil', 'Fil', 'File'),
      { notEdited: 'it is what was read from the bytes when the file was sent' },
    ),
    of: field(z.array(refTo('*')).min(1), words('Dokumenterer', 'Dokumenterer', 'Evidence of'), {
      help: words(
        'Postene dokumentet er vist til for: en leverandør, et tiltak, en kilde, et råd eller en beslutning.',
        'Postane dokumentet er vist til for: ein leverandør, eit tiltak, ei kjelde, eit råd eller ei avgjerd.',
        'The records that rely on it: a supplier, a measure, a source, advice or a decision.',
      ),
    }),
    on: field(
      localDateSchema.optional(),
      words('Dokumentets dato', 'Datoen til dokumentet', 'Date of the document'),
      {
        help: words(
          'La feltet stå tomt når datoen ikke er kjent.',
          'Lat feltet stå tomt når datoen ikkje er kjend.',
          'Leave it empty when the date is not known.',
        ),
      },
    ),
    shows: field(textSchema.optional(), words('Hva det viser', 'Kva det viser', 'What it shows'), {
      long: true,
    }),
  }),
);

import { z } from 'zod';
import type { FileType } from '../model/file-type.js';
import { localDateSchema } from '../model/local-date-schema.js';
import { recordKind, refTo } from '../model/shared.js';
import { textSchema } from '../model/text-schema.js';
import { wants } from '../model/wanted.js';
import { described, field, kind } from './description.js';

/** What a file is by its bytes; its name has no say. */
const fileTypeSchema = z.enum([
  'pdf',
  'word',
  'excel',
  'powerpoint',
  'office',
  'openDocument',
  'png',
  'jpeg',
  'zip',
  'html',
  'svg',
  'text',
  'other',
] satisfies readonly FileType[]);

/** A document that somebody leans on, kept as a file by the hash of its bytes: a contract, a test report, a letter, a decision. */
export const evidence = kind(
  {
    stored: 'evidence.yaml',
    title: '{name}',
    happened: 'on',
  },
  described({
    ...recordKind('evidence'),
    name: field(textSchema, {
      help: true,
    }),
    file: field(
      described({
        sha256: field(z.string().regex(/^[0-9a-f]{64}$/, wants('sha256'))),
        type: field(fileTypeSchema),
        size: field(z.int().positive()),
      }).meta({ id: 'StoredFile' }),
      { notEdited: 'it is what was read from the bytes when the file was sent' },
    ),
    of: field(z.array(refTo('*')).min(1), {
      help: true,
    }),
    on: field(localDateSchema.optional(), {
      help: true,
    }),
    measured: field(textSchema.optional(), {
      help: true,
      long: true,
    }),
    shows: field(textSchema.optional(), {
      help: true,
      long: true,
    }),
  }),
);

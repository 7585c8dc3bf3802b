/** Every code a file problem can have: when it is given, and what to do. `docs/errors.md` is held equal to this. */
export const problemCodes = {
  'file-name': {
    when: 'A file in the folder has a name that would make it be passed over in silence.',
    todo: 'Name YAML files `.yaml`; name the text of a chapter `NAME.nb.md`, `NAME.nn.md` or `NAME.en.md`.',
  },
  'file-too-large': {
    when: 'A YAML file is larger than 256 KiB, a Markdown file larger than 2 MiB, or the whole folder larger than 32 MiB.',
    todo: 'Split the file: any number of files may hold records of one kind.',
  },
  'not-text': {
    when: 'A file holds a NUL or another control character, or bytes that are not UTF-8.',
    todo: 'Save the file as UTF-8 text.',
  },
  'yaml-syntax': {
    when: 'The file is not valid YAML 1.2.',
    todo: 'Put the line right; most often it is an indentation, a quote that is not closed, or a colon in an unquoted text.',
  },
  'yaml-not-allowed': {
    when: 'An anchor, an alias, a merge key or a tag: an assessment does not need them, and they make a file read otherwise than it looks.',
    todo: 'Write the value out where it is used; refer to records by id.',
  },
  'too-deep': {
    when: 'Lists and fields are nested more than 40 deep.',
    todo: 'No record is that deep: look for a bracket or an indentation that is wrong.',
  },
  'duplicate-key': {
    when: 'A field is given twice in the same place.',
    todo: 'Remove one of them.',
  },
  'not-a-record': {
    when: 'A file or an item of `records` is not a record: a mapping with `kind`, `id` and its fields.',
    todo: 'Write one record, or `kind:` and `records:` with a list of records of that kind.',
  },
  'unknown-kind': {
    when: '`kind` is missing, is not a kind that exists, or differs from the kind of the file the record is in.',
    todo: 'Use one of the kinds that the message lists.',
  },
  'newer-version': {
    when: '`schemaVersion` is not a version this program knows.',
    todo: 'Use a newer version of the program; or leave the field out when it was written by mistake.',
  },
  'unknown-field': {
    when: 'A field that the record does not have.',
    todo: 'Use the name in the hint, or one of the allowed fields.',
  },
  'missing-field': { when: 'A field that must be there is not.', todo: 'Add it.' },
  'wrong-type': {
    when: 'A value is of another type than the field has, such as a number where a text is expected.',
    todo: 'Write a value of the type named; quote a text that looks like a number.',
  },
  'value-not-allowed': {
    when: 'A value is not among those that the field allows.',
    todo: 'Use one of the values listed.',
  },
  'wrong-form': {
    when: 'A value has the right type but not the right form: an id, a country, an article, a range, an empty list.',
    todo: 'Write it in the form that the message names.',
  },
  'unknown-form': {
    when: 'A value that may have several forms, such as a ground, has none of them.',
    todo: 'Name the kind of ground (or other form) by its field, one of those listed.',
  },
  'no-such-date': {
    when: 'A date that does not exist, or is not written YYYY-MM-DD.',
    todo: 'Write a day of the calendar, such as 2024-03-31.',
  },
  'ends-before-it-starts': {
    when: '`until` is not after `from`: the thing would never have been.',
    todo: 'Put the dates right; `until` is the first day it no longer holds.',
  },
  'organisation-number': {
    when: 'Nine digits that are not an organisation number: the check digit (modulus 11) is wrong.',
    todo: 'Look the number up in the Central Coordinating Register for Legal Entities (Enhetsregisteret).',
  },
  'duplicate-id': {
    when: 'Two records have the same id, whether or not they are of the same kind; or two items that are referred to by id within a record.',
    todo: 'Give one of them another id.',
  },
  'assessment-missing': {
    when: 'The folder has no record of kind assessment.',
    todo: 'Add assessment.yaml; `risikobilde init` writes one to start from.',
  },
  'assessment-several': {
    when: 'The folder has more than one record of kind assessment.',
    todo: 'Keep one; put the other assessment in a folder of its own.',
  },
  'unknown-reference': {
    when: 'A reference to a record that is not in the assessment.',
    todo: 'Use an id that exists (the nearest is in the hint), or add the record.',
  },
  'reference-of-wrong-kind': {
    when: 'A reference to a record that exists but is of another kind than the field takes.',
    todo: 'Refer to a record of the kind that the message names.',
  },
  'unknown-alternative': {
    when: 'An alternative that the assessment record does not hold.',
    todo: 'Use one of its alternatives, or add it there.',
  },
  'unknown-rule': { when: 'A rule that does not exist.', todo: 'Use an id that `risikobilde rules` lists.' },
  'unknown-world-reference': {
    when: 'A reference to world data (law, series, terms, catalogue, scale) that is not there.',
    todo: 'Use an id that exists, or add the entry under `world/` in the folder.',
  },
  'world-reference-of-wrong-kind': {
    when: 'A reference to world data that exists but is of another kind than the field takes.',
    todo: 'Refer to an entry of the kind that the message names.',
  },
  'unknown-part': {
    when: 'An edition, a clause, a provision or an event that the named world data does not hold.',
    todo: 'Use one that it holds; the message lists them or names the nearest.',
  },
  'unknown-catalogue-item': {
    when: 'A catalogue item that does not exist.',
    todo: 'Write `catalogue:item` with an item that the catalogue holds.',
  },
  'circular-grounds': {
    when: 'Claims and premises that rest on each other in a circle, or a party that is its own parent.',
    todo: 'Remove one of the grounds in the circle that the message prints.',
  },
  'chapter-without-record': {
    when: 'The text of a chapter without the YAML file of its section beside it.',
    todo: 'Add the YAML file with the same name, or remove the text.',
  },
  'chapter-without-main-language': {
    when: 'A chapter has texts, but none in the main language of the assessment (bokmål unless `mainLanguage` says otherwise).',
    todo: 'Add the file in the main language, such as `NAME.nb.md`.',
  },
  'chapter-in-two-places': {
    when: 'A section has `body` in its record and a Markdown file beside it.',
    todo: 'Keep the Markdown file.',
  },
  'unknown-table': {
    when: '`::table{of="..."}` names a table that does not exist.',
    todo: 'Use one of the tables listed.',
  },
  'unknown-figure': {
    when: '`::figure{of="..."}` names a figure that does not exist.',
    todo: 'Use one of the figures listed.',
  },
  'unknown-directive': {
    when: 'A directive other than `::table{of="..."}`, `::figure{of="..."}` and `::claim{id="..."}`.',
    todo: 'Write one of them, with its attribute.',
  },
  'unknown-footnote': {
    when: 'A footnote mark without its definition.',
    todo: 'Add a line `[^label]: text`, or put the label right.',
  },
  'unknown-link': {
    when: 'A link with an address of a kind that is not allowed.',
    todo: 'Use https:, mailto:, record:ID, source:ID or a path.',
  },
  'markdown-too-large': {
    when: 'A text in Markdown is longer than 200,000 characters or 5,000 lines, has lists or quotes more than 20 deep, or more marks than 500 of emphasis, links and code (`*`, `_`, `~`, `[`, `{`, grave accents) between two empty lines, or 5,000 of those, lists and quotes in all.',
    todo: 'Divide the chapter, or put an empty line between its parts; a list or a quote that deep is most often a mistake.',
  },
  'html-in-markdown': {
    when: 'HTML in the text of a chapter. It would be dropped from some of the outputs.',
    todo: 'Write it in Markdown.',
  },
  'uneven-matrix': {
    when: 'The matrix of a scale does not have a row per likelihood level and a band per consequence level.',
    todo: 'Give a row per level of likelihood, lowest first, with the id of a band per level of consequence.',
  },
  'more-problems': {
    when: 'There are more than 500 problems; the rest are left out.',
    todo: 'Put the first ones right and run again.',
  },
  'app-not-found': {
    when: 'What was named is no Altinn 3 app: it has no `config/applicationmetadata.json`, or that file holds something else.',
    todo: 'Name the folder of the app (the one with `App` in it), or a zip of it.',
  },
  'app-several': {
    when: 'The folder or zip holds more than one app.',
    todo: 'Name the folder of one of them.',
  },
  'app-file-too-large': {
    when: 'A file of the app is larger than 4 MiB, or all of them together than 32 MiB.',
    todo: 'Leave out what is not configuration; the import reads JSON, XML, XSD and BPMN files only.',
  },
  'json-syntax': {
    when: 'A file of the app is not valid JSON.',
    todo: 'Put the file right at the place that the message names. Comments and trailing commas are read past.',
  },
  'xml-syntax': {
    when: 'A file of the app is not well-formed XML.',
    todo: 'Put the file right at the line that the message names.',
  },
  'xml-not-allowed': {
    when: 'An XML file declares a document type or an entity, or is nested or large beyond what any app needs. Such files can be made to read other files or to grow without end.',
    todo: 'Remove the declaration. If the file came from somebody else, ask why it is there.',
  },
  'import-unreadable': {
    when: 'The file named with --since is not an import that was kept, or an answer in it is neither accepted nor refused.',
    todo: 'Name the `altinn-import.json` that an earlier import wrote.',
  },
  'import-without-activity': {
    when: 'The activity that an earlier import of the app was written into is no longer in the assessment.',
    todo: 'Bring it back from the history, or make a new assessment of the app.',
  },
  'zip-unreadable': {
    when: 'The zip is damaged, encrypted, split, or packed with a method other than store and deflate.',
    todo: 'Pack the app anew as an ordinary zip.',
  },
  'zip-not-allowed': {
    when: 'The zip holds a path that leads out of it, an absolute path, a symbolic link, the same path twice, entries that overlap, or a zip in the zip.',
    todo: 'Pack only the files of the app. If the zip came from somebody else, do not open it by other means.',
  },
  'zip-too-large': {
    when: 'The zip has more than 10 000 entries or 64 MiB, unpacks to more than 32 MiB of configuration, or is packed tighter than any app is.',
    todo: 'Leave out what is not configuration.',
  },
  'release-missing': {
    when: 'The assessment builds on a platform release that is not in its `platform/` folder.',
    todo: 'Put the release file there, or name one that is there in buildsOn.',
  },
  'release-unreadable': {
    when: 'A release file is not JSON, is not a release, or is not what its hash says.',
    todo: 'Get the file anew from the platform. A release is never edited by hand.',
  },
} as const satisfies Record<string, { readonly when: string; readonly todo: string }>;

export type ProblemCode = keyof typeof problemCodes;

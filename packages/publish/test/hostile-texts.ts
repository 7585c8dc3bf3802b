import { type AssessmentRecord, recordSchemas } from '@risikobilde/core';

/** Texts that are something else to what reads them: a script, a formula, mark-up, a template, or no text at all. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'--><svg/onload=alert(1)>",
  '</title></style></textarea><script>alert(1)</script>',
  '<a href="javascript:alert(1)">a</a>',
  '[a](javascript:alert(1)) ![b](data:text/html,<script>alert(1)</script>)',
  '<javascript:alert(1)> <https://example.org/"onmouseover="alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;',
  '**<b onclick=alert(1)>x** `<i>` ~~x~~',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.org/?"&A1,"a")',
  '+1+cmd|x!A0',
  '-1+1',
  '@SUM(1+1)*cmd|x!A0',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  'a;=1+1;b',
  'a\t=1+1',
  'a"\n"=1+1',
  'a";"=1+1',
  '\uFF1D1+1',
  ']]><!-- --> <![CDATA[x]]> <!DOCTYPE x [<!ENTITY a "b">]> &a;',
  '</w:t></w:r><w:fldSimple w:instr="DDEAUTO c:\\\\x"/>',
  '{{< youtube abc >}} {{% x %}} {{ .Site.Title }} {{- x -}} {{</* x */>}}',
  '${1+1} #{1+1} <%= 1 %> <?php x ?> {% x %}',
  '---\ntitle: x\n---\n# x',
  '+++\ntitle = "x"\n+++\n',
  ': [ { & * ! | > % @ ` # x: y',
  '#import "x.typ": * #eval("1") #read("/etc/passwd")',
  '$ x^2 $ \\u{41} <label> @ref ~ -- `raw` */ /* // x',
  '] ) } #[ #( #{ " \\" \\',
  '\u202Eabc\u2066 \u200F',
  'a\u0000b\u0007c\u001B[31m',
  'a\uFFFDb \uFFFE\uFFFF',
  'a\u2028b\u2029c\u0085',
  'x'.repeat(3000),
  '\u0301'.repeat(200),
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '[^1] [^1]: x\n\n::table{of="risks"}\n\n::claim{id="x"}',
  '"},"@context":{"x":"y"},"@id":"javascript:alert(1)',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'Subject: x\r\nBcc: a@example.org\r\n\r\n<script>alert(1)</script>',
  '../../../etc/passwd',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '_x003D_1+1 _x0041__x0000_',
  '\u05E9\u05DC\u05D5\u05DD 12 (\u0645\u062D\u0645\u062F)',
  '\u2066\u2067\u202B\u2069\u2069\u2069\u202C',
  'id_x0009:'.repeat(40),
];

/**
 * Records whose every text is a hostile one, the first in the list and then the next, from where `start` says; what the schema of a field
 * does not take stands as it was.
 */
export const withHostileTexts = (
  records: readonly AssessmentRecord[],
  start: number,
): { readonly records: readonly AssessmentRecord[]; readonly n: number } => {
  let next = start;
  const hostile = (marker: string) =>
    `${hostileTexts[next++ % hostileTexts.length] ?? ''}${next % 2 === 0 ? marker : ''}`;
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string') return /^M\d+(?:nb|nn|en|x)$/.test(value) ? hostile(value) : value;
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaced(one)]));
  };
  let refused = 0;
  const all = records.map((record) => {
    let tried = replaced(record);
    for (;;) {
      const read = recordSchemas[record.kind].safeParse(tried);
      if (read.success) return read.data;
      for (const { path } of read.error.issues) {
        refused += 1;
        tried = put(tried, path, at(record, path));
      }
    }
  });
  return { records: all, n: next - start - refused };
};

type Path = readonly PropertyKey[];
const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((one, name) => (one as Readonly<Record<PropertyKey, unknown>>)[name], value);
const put = (value: unknown, [first, ...rest]: Path, one: unknown): unknown => {
  if (first === undefined) return one;
  if (Array.isArray(value)) return value.map((old, n) => (n === first ? put(old, rest, one) : old));
  const fields = value as Readonly<Record<PropertyKey, unknown>>;
  return { ...fields, [first]: put(fields[first], rest, one) };
};

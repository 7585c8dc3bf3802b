import type { FontFacts } from './pdf-fonts.js';

/** Something drawn: its words, if it has any, and the box around where its lines of text begin or its picture lies. */
export type Drawn = {
  readonly words: string;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** The lines it stands on, as heights of their base. */
  readonly lines: readonly number[];
};

/** A run of a page's content with its number in the structure: where it is drawn, in points from the foot of the page. */
export type Mark = { readonly id: number } & Drawn;

type Matrix = readonly [number, number, number, number, number, number];
const unit: Matrix = [1, 0, 0, 1, 0, 0];
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

type Open = { readonly kind: 'mark' | 'artifact' | 'other'; readonly id?: number; readonly drawn: Growing };
type Growing = { words: string; points: [number, number][]; lines: Set<number> };
const nothing = (): Growing => ({ words: '', points: [], lines: new Set() });
const settled = ({ words, points, lines }: Growing): Drawn => ({
  words,
  left: Math.min(...points.map(([x]) => x)),
  top: Math.max(...points.map(([, y]) => y)),
  bottom: Math.min(...points.map(([, y]) => y)),
  lines: [...lines],
});

const words = /\(|<[0-9A-Fa-f\s]*>|<<|>>|\[|\]|\/[^\s()<>[\]{}/%]+|[^\s()<>[\]{}/%]+/g;

/** The words of a content stream. A string in brackets may hold brackets in pairs, and others behind a backslash. */
const tokensOf = function* (content: string): Generator<string> {
  words.lastIndex = 0;
  for (let found = words.exec(content); found !== null; found = words.exec(content)) {
    if (found[0] !== '(') {
      yield found[0];
      continue;
    }
    let end = found.index + 1;
    for (let depth = 1; depth > 0 && end < content.length; end += 1) {
      const sign = content[end];
      if (sign === '\\') end += 1;
      else if (sign === '(') depth += 1;
      else if (sign === ')') depth -= 1;
    }
    yield content.slice(found.index, end);
    words.lastIndex = end;
  }
};

/** Operators that draw something a person sees. */
const paints = new Set([
  'S',
  's',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'sh',
  'Do',
  'BI',
  'Tj',
  'TJ',
  "'",
  '"',
]);
const shows = new Set(['Tj', 'TJ', "'", '"']);

/** A page's content read by its operators: what is marked, what is an artifact, and what is neither. */
export const readContent = (
  content: string,
  fonts: ReadonlyMap<string, FontFacts>,
): {
  readonly marks: readonly Mark[];
  readonly artifacts: readonly Drawn[];
  readonly faults: readonly string[];
} => {
  const marks: Mark[] = [];
  const artifacts: Drawn[] = [];
  const faults: string[] = [];
  const open: Open[] = [];
  const states: Matrix[] = [];
  let place = unit;
  let [line, text] = [unit, unit];
  let font: FontFacts | undefined;
  let operands: string[] = [];
  const numbers = (): Matrix => {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands.slice(-6).map(Number);
    return [a, b, c, d, e, f];
  };
  const draw = (operator: string): void => {
    const inside = open.findLast(({ kind }) => kind !== 'other');
    if (inside === undefined)
      return void faults.push(
        `drawn outside the structure: ${operator} after ${operands.slice(0, 2).join(' ')}`,
      );
    const [, , , , x, y] = shows.has(operator) ? times(text, place) : place;
    inside.drawn.points.push([x, y]);
    if (!shows.has(operator)) return;
    inside.drawn.lines.add(Math.round(y));
    for (const code of operands.flatMap((operand) => codesIn(operand, font?.codeLength ?? 2))) {
      const said = font?.characters.get(code);
      if (said === undefined || /[\p{Noncharacter_Code_Point}\p{Private_Use}\p{Cc}]/u.test(said))
        faults.push(`a glyph of ${font?.name ?? 'no font'} stands for no character: ${code}`);
      inside.drawn.words += said ?? '';
    }
  };
  const begin = (operator: string): void => {
    const [tag = ''] = operands;
    const id = /MCID (\d+)/.exec(operands.join(' ').replaceAll('/', ''))?.[1];
    const kind = tag === '/Artifact' ? 'artifact' : operator === 'BDC' && id !== undefined ? 'mark' : 'other';
    const around = open.findLast((one) => one.kind !== 'other');
    if (around !== undefined && kind !== 'other')
      faults.push(`${tag} stands within ${around.kind === 'mark' ? 'marked content' : 'an artifact'}`);
    open.push({ kind, drawn: nothing(), ...(id === undefined ? {} : { id: Number(id) }) });
  };
  const end = (): void => {
    const closed = open.pop();
    if (closed === undefined) faults.push('EMC closes nothing');
    else if (closed.kind === 'mark') marks.push({ id: closed.id ?? -1, ...settled(closed.drawn) });
    else if (closed.kind === 'artifact') artifacts.push(settled(closed.drawn));
  };
  const move = (x: number, y: number): void => {
    line = times([1, 0, 0, 1, x, y], line);
    text = line;
  };
  const operators: Readonly<Record<string, () => void>> = {
    q: () => void states.push(place),
    Q: () => void (place = states.pop() ?? unit),
    cm: () => void (place = times(numbers(), place)),
    BT: () => void ([line, text] = [unit, unit]),
    Tm: () => void ([line, text] = [numbers(), numbers()]),
    Td: () => move(Number(operands[0]), Number(operands[1])),
    TD: () => move(Number(operands[0]), Number(operands[1])),
    Tf: () => void (font = fonts.get(operands[0]?.slice(1) ?? '')),
    BMC: () => begin('BMC'),
    BDC: () => begin('BDC'),
    EMC: end,
  };
  for (const one of tokensOf(content)) {
    if (/^[A-Za-z'"][A-Za-z0-9*]*$/.test(one) && !/^(?:true|false|null)$/.test(one)) {
      if (paints.has(one)) draw(one);
      operators[one]?.();
      operands = [];
    } else operands.push(one);
  }
  if (open.length > 0) faults.push(`${open.length} marked contents are never closed`);
  return { marks, artifacts, faults };
};

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const codesIn = (operand: string, length: 1 | 2): readonly number[] => {
  const bytes = operand.startsWith('(')
    ? operand
        .slice(1, -1)
        .replaceAll(/\\([0-7]{1,3}|[^])/g, (_, escaped: string) =>
          /^[0-7]/.test(escaped)
            ? String.fromCharCode(Number.parseInt(escaped, 8))
            : (escapes[escaped] ?? escaped),
        )
    : operand.startsWith('<')
      ? Buffer.from(operand.slice(1, -1), 'hex').toString('latin1')
      : '';
  return Array.from({ length: bytes.length / length }, (_, k) =>
    length === 1 ? bytes.charCodeAt(k) : bytes.charCodeAt(2 * k) * 256 + bytes.charCodeAt(2 * k + 1),
  );
};

/** A range as somebody typed it, or why it is none. Decimal comma and decimal point, and spaces between thousands. */
export const readRange = (
  low: string,
  high: string,
):
  | { readonly ok: true; readonly range: readonly [number, number] }
  | { readonly ok: false; readonly why: 'notNumber' | 'wrongRange' } => {
  const [a, b] = [readNumber(low), readNumber(high)];
  if (a === undefined || b === undefined) return { ok: false, why: 'notNumber' };
  return a <= b ? { ok: true, range: [a, b] } : { ok: false, why: 'wrongRange' };
};

const readNumber = (typed: string): number | undefined => {
  const plain = typed.replaceAll(/\s/g, '').replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
};

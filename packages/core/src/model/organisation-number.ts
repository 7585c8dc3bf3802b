type Scheme = {
  readonly pattern: string;
  readonly weights?: readonly number[] | undefined;
  readonly modulus?: number | undefined;
  readonly luhn: boolean;
};

/** Whether a number looks as the scheme of a country says, and its check digit fits. */
export const fitsScheme = (value: string, { pattern, weights, modulus, luhn }: Scheme): boolean => {
  if (!new RegExp(pattern).test(value)) return false;
  const digits = value.replaceAll('-', '').split('').map(Number);
  if (luhn) {
    const sum = digits
      .toReversed()
      .map((digit, i) => (i % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2))
      .reduce((all, one) => all + one, 0);
    return sum % 10 === 0;
  }
  if (weights === undefined || modulus === undefined || weights.length !== digits.length) return true;
  return digits.reduce((all, digit, i) => all + digit * (weights[i] ?? 0), 0) % modulus === 0;
};

/** Whether a number can be one of a country whose scheme is given; where none is known, digits alone tell. */
export const isNumberOf = (scheme: Scheme | undefined, value: string): boolean =>
  scheme === undefined ? /^\d[\d-]{5,19}$/.test(value) : fitsScheme(value, scheme);

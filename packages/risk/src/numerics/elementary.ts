/*
 * Elementary functions from the four operations and the square root alone. IEEE 754 fixes those to the last bit; the language does
 * not fix Math.exp and its kin, and engines differ in them. With these the same input gives the same digits everywhere.
 * Reductions and coefficients: FDLIBM (Sun Microsystems 1993); errors below one unit in the last place.
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

/** A number and its two halves; which of them holds the exponent depends on the machine. */
const number = new Float64Array([1]);
const halves = new Uint32Array(number.buffer);
const TOP = halves[1] === 0 ? 0 : 1;
/** 2^k for k = -1074..1023, exactly. */
const powersOfTwo = Float64Array.from({ length: 2098 }, (_, place) => twoTo(place - 1074));

function twoTo(k: number): number {
  let power = 1;
  for (let step = 0; step < Math.abs(k); step++) power *= k < 0 ? 0.5 : 2;
  return power;
}

/** e^x. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.round(x * Math.LOG2E);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  // In two steps where the power alone would leave the range of normal numbers.
  if (k > 1000) return y * powersOfTwo[1074 + 1000] * powersOfTwo[1074 + k - 1000];
  if (k < -1000) return y * powersOfTwo[1074 - 1000] * powersOfTwo[1074 + k + 1000];
  return y * powersOfTwo[1074 + k];
}

/** Natural logarithm of x; -Infinity at 0. */
export function log(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0) || x === Infinity) return x > 0 ? x : Number.NaN;
  let k = 0;
  let value = x;
  if (x < 2.2250738585072014e-308) {
    // Subnormal: scaled up by 2^54 first.
    value *= 18014398509481984;
    k = -54;
  }
  number[0] = value;
  let top = halves[TOP];
  k += (top >>> 20) - 1023;
  top &= 0xfffff;
  // The mantissa goes to [sqrt(1/2), sqrt(2)).
  const isUpper = top >= 0x6a09e;
  if (isUpper) k++;
  halves[TOP] = top | (isUpper ? 0x3fe00000 : 0x3ff00000);
  const f = number[0] - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + odd + even) + k * LN2_LOW) - f);
}

/** e^x - 1 without cancellation near 0 (Kahan). */
export function expm1(x: number): number {
  const u = exp(x);
  if (u === 1) return x;
  const less = u - 1;
  return less === -1 || u === Infinity ? less : (less * x) / log(u);
}

/** ln(1 + x) without cancellation near 0. */
export function log1p(x: number): number {
  const u = 1 + x;
  return u === Infinity ? x : log(u) - (u - 1 - x) / u;
}

/** x^y for x >= 0; whole powers up to 64 by multiplication. */
export function power(x: number, y: number): number {
  if (y >= 0 && y <= 64 && Number.isInteger(y)) {
    let product = 1;
    for (let k = 0; k < y; k++) product *= x;
    return product;
  }
  return exp(y * log(x));
}

/** Cosine of an angle in radians. */
export function cos(angle: number): number {
  return sin(angle, 1);
}

/** Sine of an angle in radians, or of the angle so many quarter turns on. Error 1e-16 up to a million turns. */
export function sin(angle: number, quarters = 0): number {
  const n = Math.round(angle * 6.36619772367581382433e-1);
  const t = angle - n * 1.57079632673412561417;
  const w = n * 6.0771005063039659766e-11;
  const r = t - w;
  const x = r - (n * 2.02226624879595063154e-21 - (t - r - w));
  const z = x * x;
  const quarter = (n + quarters) & 3;
  const value = (quarter & 1) === 0 ? sineNearZero(x, z) : cosineNearZero(z);
  return quarter < 2 ? value : -value;
}

function sineNearZero(x: number, z: number): number {
  return (
    x +
    x *
      z *
      (-1.66666666666666324348e-1 +
        z *
          (8.33333333332248946124e-3 +
            z *
              (-1.98412698298579493134e-4 +
                z *
                  (2.75573137070700676789e-6 +
                    z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)))))
  );
}

function cosineNearZero(z: number): number {
  const series =
    z *
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z *
                (-2.75573143513906633035e-7 +
                  z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + series);
}

/** Angle of the point (x, y), in (-pi, pi]. */
export function atan2(y: number, x: number): number {
  if (y === 0) return x < 0 ? Math.PI : 0;
  const angle = arctangent(Math.abs(y / x));
  const inRightHalf = x > 0 ? angle : Math.PI - angle;
  return y > 0 ? inRightHalf : -inRightHalf;
}

/** Arctangent of t >= 0: brought below 7/16 by the tangent's addition formula with 1, 3/2 or infinity. */
function arctangent(t: number): number {
  if (t < 0.4375) return nearZero(t);
  if (t < 1.1875) return 7.85398163397448278999e-1 + nearZero((t - 1) / (t + 1));
  if (t < 2.4375) return 9.82793723247329054082e-1 + nearZero((t - 1.5) / (1 + 1.5 * t));
  return 1.570796326794896558 + nearZero(-1 / t);
}

const ARCTANGENT = [
  3.33333333333329318027e-1, -1.99999999998764832476e-1, 1.42857142725034663711e-1, -1.1111110405462355788e-1,
  9.09088713343650656196e-2, -7.69187620504482999495e-2, 6.66107313738753120669e-2,
  -5.83357013379057348645e-2, 4.97687799461593236017e-2, -3.6531572744216915527e-2, 1.62858201153657823623e-2,
];

function nearZero(t: number): number {
  const z = t * t;
  let sum = 0;
  for (let k = ARCTANGENT.length - 1; k >= 0; k--) sum = ARCTANGENT[k] + z * sum;
  return t - t * z * sum;
}

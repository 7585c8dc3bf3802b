import type { Browser, System } from '@risikobilde/api';

/** Which browser, as its owner would call it, and on what; each is left out where it is not known. */
export type BrowserName = { readonly browser?: Browser; readonly system?: System };

// Most browsers also say that they are others: whoever says the least stands last.
const browserSigns: readonly (readonly [RegExp, Browser])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'edge'],
  [/\bOP(?:R|X|T)\//, 'opera'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\b(?:Firefox|FxiOS)\//, 'firefox'],
  [/\b(?:(?:Headless)?Chrome|Chromium|CriOS)\//, 'chrome'],
  [/\bVersion\/\S+.*\bSafari\//, 'safari'],
];
const systemSigns: readonly (readonly [RegExp, System])[] = [
  [/\b(?:iPhone|iPad|iPod)\b/, 'ios'],
  [/\bAndroid\b/, 'android'],
  [/\bWindows\b/, 'windows'],
  [/\bMacintosh\b/, 'macos'],
  [/\bCrOS\b/, 'chromeos'],
  [/\bLinux\b/, 'linux'],
];

/** What a browser calls itself (the header User-Agent), in two words. It is no proof: a browser may say what it likes. */
export const browserOf = (userAgent: string | undefined): BrowserName => {
  // As long as any browser's is, and no longer to look through.
  const said = (userAgent ?? '').slice(0, 500);
  const first = <Value>(signs: readonly (readonly [RegExp, Value])[]) =>
    signs.find(([sign]) => sign.test(said))?.[1];
  const [browser, system] = [first(browserSigns), first(systemSigns)];
  return { ...(browser && { browser }), ...(system && { system }) };
};

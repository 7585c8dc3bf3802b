import { useSyncExternalStore } from 'react';

/** How the pages look: as the system has it, or always light or dark. */
export const colourSchemes = ['auto', 'light', 'dark'] as const;
export type ColourScheme = (typeof colourSchemes)[number];

const coloursKey = 'risikobilde:colours';
const shortcutsKey = 'risikobilde:shortcuts-off';

const listeners = new Set<() => void>();
const listen = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};
const tellAll = (): void => {
  for (const tell of listeners) tell();
};

// A browser may refuse to remember; then the choice lasts as long as the page.
const remember = (key: string, value: string | undefined): void => {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
};
const remembered = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const schemeNow = (): ColourScheme => {
  const { colorScheme } = document.documentElement.dataset;
  return colourSchemes.find((one) => one === colorScheme) ?? 'auto';
};

export const setColourScheme = (scheme: ColourScheme): void => {
  document.documentElement.dataset['colorScheme'] = scheme;
  remember(coloursKey, scheme === 'auto' ? undefined : scheme);
  tellAll();
};

export const useColourScheme = (): ColourScheme => useSyncExternalStore(listen, schemeNow);

/** Paper is white: a page is printed in the light scheme, whatever it is read in. */
export const printInLight = (): void => {
  let before: ColourScheme = 'auto';
  addEventListener('beforeprint', () => {
    before = schemeNow();
    document.documentElement.dataset['colorScheme'] = 'light';
  });
  addEventListener('afterprint', () => {
    document.documentElement.dataset['colorScheme'] = before;
  });
};

let areShortcutsOff: boolean | undefined;

/** Whether single keys are shortcuts: some write by voice, or have an aid of their own that uses them. */
export const hasShortcuts = (): boolean => !(areShortcutsOff ??= remembered(shortcutsKey) !== null);

export const setShortcuts = (on: boolean): void => {
  areShortcutsOff = !on;
  remember(shortcutsKey, on ? undefined : '1');
  tellAll();
};

export const useHasShortcuts = (): boolean => useSyncExternalStore(listen, hasShortcuts);

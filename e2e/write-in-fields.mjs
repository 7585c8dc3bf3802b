// How a person writes in the fields of the workbench.
import { settled } from './browser.mjs';

/** Writes in a text that is read until its pencil is pressed. */
export const write = async (place, label, words) => {
  await place.getByRole('button', { name: `Rediger: ${label}`, exact: true }).click();
  await place.getByRole('textbox', { name: `${label}, Bokmål`, exact: true }).fill(words);
  await place.getByRole('button', { name: 'Ferdig' }).click();
};

/** Opens what is written beside a list before it joins it. */
export const adding = async (place, name) => {
  await place.getByRole('button', { name, exact: true }).click();
  return place.getByRole('group', { name, exact: true });
};

/** Adds it to its list, when it has what it must have. */
export const added = async (item) =>
  await item.getByRole('button', { name: 'Legg til', exact: true }).click();

/** A day as it is typed. */
export const day = async (place, label, typed) => {
  await place.getByRole('textbox', { name: label, exact: true }).fill(typed);
  await place.getByRole('textbox', { name: label, exact: true }).press('Enter');
};

/** Begins the assessment of a service by the first question of the path, under an id of its own. */
export const beginService = async (page, url, { id, name }) => {
  await page.goto(`${url}/ny?sprak=nb`);
  await settled(page);
  await page.getByLabel('Hva skal vurderes?').fill(name);
  await page.getByLabel('Kortnavn i adressen').fill(id);
  await page.getByRole('radio', { name: 'En tjeneste' }).check();
  await page.getByRole('button', { name: 'Lagre og gå videre' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hvem svarer for vurderingen?' }).waitFor();
};

/** What somebody does along the guided path, in the page that `pageNow` gives; `pressed` is told of each press and choice. */
export const alongPath = (pageNow, pressed = () => undefined) => {
  const press = async (place) => {
    pressed();
    await place.click();
  };
  const heading = (name) => pageNow().getByRole('heading', { level: 1, name }).waitFor();
  return {
    press,
    heading,
    next: async (name) => {
      await press(pageNow().getByRole('button', { name: 'Lagre og gå videre' }));
      await heading(name);
    },
    check: async (label, within = pageNow()) => {
      pressed();
      await within
        .getByRole('checkbox', { name: label, exact: true })
        .or(within.getByRole('radio', { name: label, exact: true }))
        .check();
    },
    choose: async (label, option, within = pageNow()) => {
      pressed();
      await within.getByLabel(label, { exact: true }).selectOption(option);
    },
    fill: (label, words, within = pageNow()) =>
      within.getByRole('textbox', { name: label, exact: true }).fill(words),
    /** What was picked from the library, with its questions. */
    picked: (name) => pageNow().locator('.path-picks > li', { hasText: name }),
  };
};

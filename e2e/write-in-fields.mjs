// How a person writes in the fields of the workbench.

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

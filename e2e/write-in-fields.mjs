// How a person writes in the fields of the workbench.
import { settled, todayInNorway } from './browser.mjs';

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

/** Picks the law behind a basis by its name: `pickLaw(page, 'Hvilken lov gir grunnlaget?', 'Personopplysningsloven § 7')`. */
export const pickLaw = async (page, label, law) => {
  const picker = page.getByRole('group', { name: label, exact: true });
  await picker.getByRole('searchbox').fill(law);
  await picker.getByRole('radio', { name: law, exact: true }).check();
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
    pickLaw: (label, law) => {
      pressed();
      return pickLaw(pageNow(), label, law);
    },
    fill: (label, words, within = pageNow()) =>
      within.getByRole('textbox', { name: label, exact: true }).fill(words),
    /** What was picked from the library, with its questions. */
    picked: (name) => pageNow().locator('.path-picks > li', { hasText: name }),
  };
};

/** Writes, as in the workbench, what the path does not ask and no edition is given out without. */
export const writeWhatIsMissing = async (url, id) => {
  const of = `${url}/api/assessments/${id}`;
  const on = todayInNorway();
  const said = { nb: 'Rutine 4.2', nn: 'Rutine 4.2', en: 'Routine 4.2' };
  const { revision, assessment } = await (await fetch(of)).json();
  const { evaluation } = await (await fetch(`${of}/evaluation?asOf=${on}`)).json();
  const own = new Set(assessment.records.map((record) => record.id));
  const found = (rule) =>
    evaluation.findings.filter((finding) => finding.rule === rule && own.has(finding.refs[0]));
  const { subject, breaches } = assessment.records.find(({ kind }) => kind === 'assessment');
  const items = ['28-1', '28-2', '28-3-0', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', '28-4', '28-9', '28-10'];
  const add = (record) => ({ record: record.id, add: { level: 'public', ...record } });
  const changes = [
    {
      record: id,
      set: { breaches: { toAuthority: said, toPersons: said, fromProcessors: said, ...breaches } },
    },
    ...found('dpo-not-designated').map(({ refs }) => ({ record: refs[0], set: { dpo: said } })),
    ...found('national-id-without-need').map(({ refs }) => ({
      record: refs[0],
      set: {
        necessity: {
          ...assessment.records.find((record) => record.id === refs[0]).necessity,
          minimisation: { nb: 'Nummeret trengs for sikker identifisering, jf. personopplysningsloven § 12.' },
        },
      },
    })),
    ...found('professional-secrecy-unsaid').map(({ refs }) => {
      const { purposes } = assessment.records.find((record) => record.id === refs[0]);
      const bound = { nb: 'Behandles av helsepersonell med taushetsplikt etter helsepersonelloven.' };
      const withSecrecy = (basis) => (basis.article === '9(2)(h)' ? { ...basis, secrecy: bound } : basis);
      return {
        record: refs[0],
        set: { purposes: purposes.map((one) => ({ ...one, bases: one.bases.map(withSecrecy) })) },
      };
    }),
    ...found('transfer-information-missing').map(({ refs }) => ({
      record: refs[0],
      set: { transfers: said },
    })),
    ...found('art-28-unassessed').flatMap(({ refs }) =>
      items.map((item) =>
        add({
          kind: 'requirement',
          id: `${refs[0]}-${item}`,
          item: `art-28:${item}`,
          engagement: refs[0],
          met: 'met',
          why: said,
          evidence: [{ title: 'Avtalen' }],
          on,
          by: subject.operator ?? subject.owner,
        }),
      ),
    ),
    ...found('acceptance-missing').map(({ refs }) =>
      add({
        kind: 'decision',
        id: `accept-${refs[0]}`,
        type: 'acceptance',
        scenario: refs[0],
        by: said,
        on,
        why: said,
      }),
    ),
  ];
  const answer = await fetch(`${of}/edits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ clientEditId: `missing-${revision}`, baseRevision: revision, changes }),
  });
  if (answer.status !== 201) throw new Error(await answer.text());
};

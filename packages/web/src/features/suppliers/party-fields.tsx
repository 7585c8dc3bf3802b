import { countryEntry, isNumberOf, isThirdCountry, type RecordOf } from '@risikobilde/core';
import { useProfileNotes } from './profiles/profile-notes.js';
import { useWords } from '../../shared/words.js';
import { LineEdit } from '../../shared/components/edit/line-edit.js';
import { Fields } from '../../shared/components/fields/fields.js';
import { PlainEdit } from '../../shared/components/fields/value-edit.js';
import type { ValueProps } from '../../shared/components/fields/value-props.js';
import { useCoreContext, useFieldWords, useViewpoint } from '../../shared/components/use-field-words.js';
import { useWorkbench } from '../../shared/data/context.js';
import { ownedBy } from './parents.js';

/** A party in full, edited in place: a name, a seat, an owner whose law may reach it, and what shows what it is certified for. */
export const PartyFields = ({ party }: { readonly party: RecordOf<'party'> }) => {
  const { t } = useWords();
  const { record, of } = useWorkbench();
  const words = useFieldWords();
  const view = useViewpoint();
  const parent = party.parent === undefined ? undefined : record(party.parent);
  const notes = useProfileNotes(party);
  return (
    <Fields
      of={party}
      names={['name', 'type', 'country', 'parent', 'orgNumber', 'contact', 'certifications', 'note']}
      except={{ parent: ownedBy(party.id, of('party')) }}
      special={{
        orgNumber: OrgNumberEdit,
        'certifications.scheme': SchemeEdit,
      }}
      empty={{ certifications: t('party.noCertification') }}
      below={{
        ...notes,
        parent: (
          <>
            {parent?.kind === 'party' && isThirdCountry(view, parent.country) && (
              <p className="subtle">{t('suppliers.parentLaw', { country: words.country(parent.country) })}</p>
            )}
            {notes.parent}
          </>
        ),
      }}
    />
  );
};

const OrgNumberEdit = ({ held, onSave, onClear, beside }: ValueProps) => {
  const { t } = useWords();
  const context = useCoreContext();
  const country = beside?.['country'];
  const scheme = typeof country === 'string' ? countryEntry(context, country)?.organisationNumber : undefined;
  return (
    <LineEdit
      label={t('field.party.orgNumber')}
      hideLabel
      short
      value={typeof held === 'string' ? held : undefined}
      accepts={(typed) => isNumberOf(scheme, typed.replaceAll(' ', ''))}
      wrong={t('party.wrongOrgNumber')}
      onSave={(typed) => onSave(typed.replaceAll(' ', ''))}
      {...(onClear && { onClear })}
    />
  );
};

/** Only schemes that cover those who are certified. */
const SchemeEdit = (props: ValueProps) => {
  const { world } = useWorkbench();
  const others = world.entries.flatMap((entry) =>
    entry.kind === 'adequacy' && entry.covers !== 'certified' ? [entry.id] : [],
  );
  return <PlainEdit {...props} except={others} />;
};

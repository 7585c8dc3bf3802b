import { ChoiceEdit } from '../../shared/components/edit/choice-edit.js';
import { useCountries, useFieldWords } from '../../shared/components/use-field-words.js';

type Props = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onSave: (country: string) => void;
  readonly onClear?: () => void;
};

/** A country. One that is not given, or is not on the list, is shown as it is; never as the first of the list. */
export const CountryEdit = ({ value, ...rest }: Props) => {
  const countries = useCountries();
  const words = useFieldWords();
  const isListed = value === undefined || countries.some((country) => country.value === value);
  const options = isListed ? countries : [{ value, label: words.country(value) }, ...countries];
  return <ChoiceEdit hideLabel value={value} options={options} {...rest} />;
};

import { ChoiceEdit } from '../edit/choice-edit.js';
import { useCountries, useFieldWords } from '../use-field-words.js';

type Props = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onSave: (country: string) => void;
  readonly onClear?: () => void;
  readonly hideLabel?: boolean;
};

/** A country. One that is not given, or is not on the list, is shown as it is; never as the first of the list. */
export const CountryEdit = ({ value, ...rest }: Props) => {
  const countries = useCountries();
  const words = useFieldWords();
  const isListed = value === undefined || countries.some((country) => country.value === value);
  const options = isListed ? countries : [{ value, label: words.country(value) }, ...countries];
  return <ChoiceEdit value={value} options={options} {...rest} />;
};

import { useTranslation } from 'react-i18next';
import type { FieldName } from './fieldNames.ts';

/** How a field is called on the form, and what it asks for. */
export function useFieldText(name: FieldName, { isOptional = false } = {}) {
  const { t } = useTranslation('editor');
  const label = t(`field.${name}.label`);
  return {
    label: isOptional ? t('optionalLabel', { label }) : label,
    description: t(`field.${name}.description`),
  };
}

/** Says by how much a text is over its limit; the words stay on the device until it fits. */
export function useLengthError(length: number, most: number): string | undefined {
  const { t } = useTranslation('editor');
  return length > most ? t('error.tooLong', { count: length - most }) : undefined;
}

import { schemaResolver, type UseFormReturnType, useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import type * as v from 'valibot';
import { forgetWords, type KeptPlace, keepWords, recallWords } from './keptWords.ts';

interface KeptFormOptions<T> {
  place: KeptPlace;
  /** What is stored, or an empty form. */
  stored: T;
  /** What may stand in the fields while they are typed. */
  typed: v.GenericSchema<unknown, T>;
  /** What may be sent. */
  valid: v.GenericSchema;
}

export interface KeptForm<T> {
  form: UseFormReturnType<T>;
  /** Words from another time came back into the fields. */
  isRecalled: boolean;
  /** For after they were sent. */
  forget: () => void;
  /** Back to what is stored. */
  startOver: () => void;
  /** True where everything fits; otherwise the first field that does not has the focus. */
  isValid: () => boolean;
}

/** A form whose words stay on the device until they are sent. */
export function useKeptForm<T extends Record<string, unknown>>(options: KeptFormOptions<T>): KeptForm<T> {
  const { place, stored, typed, valid } = options;
  const { uid, eventId, form: name } = place;
  const [first] = useState(() => ({ stored: JSON.stringify(stored), recalled: recallWords(place, typed) }));
  const [isRecalled, setIsRecalled] = useState(first.recalled !== null);
  const form = useForm<T>({
    initialValues: first.recalled ?? stored,
    validate: schemaResolver(valid, { sync: true }),
  });

  useEffect(() => {
    const here = { uid, eventId, form: name };
    if (JSON.stringify(form.values) === first.stored) forgetWords(here);
    else keepWords(here, form.values);
  }, [form.values, uid, eventId, name, first]);

  return {
    form,
    isRecalled,
    forget: () => forgetWords(place),
    startOver: () => {
      form.setValues(stored);
      form.clearErrors();
      setIsRecalled(false);
    },
    isValid: () => {
      const { hasErrors, errors } = form.validate();
      const [wrong = ''] = Object.keys(errors);
      if (hasErrors) form.getInputNode(wrong.replace(/\.\d+$/, ''))?.focus();
      return !hasErrors;
    },
  };
}

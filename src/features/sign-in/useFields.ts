import { type ChangeEvent, type FormEvent, useState } from 'react';

type Check = (value: string) => string | null;

/**
 * A form of a few text fields. Mantine's own form is the rule elsewhere; it does not fit into the budget of the sign-in
 * screen.
 */
export function useFields<Name extends string>(
  checks: Readonly<Record<Name, Check>>,
  names: readonly Name[],
) {
  const [values, setValues] = useState<Partial<Record<Name, string>>>({});
  const [errors, setErrors] = useState<Partial<Record<Name, string | null>>>({});
  const textOf = (name: Name) => values[name] ?? '';

  const fail = (form: HTMLFormElement | null, name: Name, error: string) => {
    setErrors({ ...errors, [name]: error });
    focusOn(form, name);
  };

  return {
    textOf,
    fail,
    /** What a Mantine input needs; `name` is also how the field is found to be focused. */
    propsOf: (name: Name) => ({
      name,
      value: textOf(name),
      error: errors[name],
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setValues({ ...values, [name]: event.currentTarget.value });
        setErrors({ ...errors, [name]: null });
      },
    }),
    /** Calls back when every field is fine; else shows what is not, and goes to the first. */
    handleSubmit: (submit: () => void) => (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const found: Partial<Record<Name, string | null>> = {};
      for (const name of names) found[name] = checks[name](textOf(name));
      setErrors(found);
      const first = names.find((name) => found[name]);
      if (first === undefined) submit();
      else focusOn(event.currentTarget, first);
    },
  };
}

function focusOn(form: HTMLFormElement | null, name: string) {
  const field = form?.elements.namedItem(name);
  if (field instanceof HTMLElement) field.focus();
}

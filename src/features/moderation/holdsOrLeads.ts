import type { UseFormReturnType } from '@mantine/form';
import type { NewOrganisation } from './newOrganisation.ts';

/** True where the form holds; otherwise the first field that does not gets the focus. */
export function holdsOrLeads(form: UseFormReturnType<NewOrganisation>): boolean {
  const { hasErrors, errors } = form.validate();
  const [first = ''] = Object.keys(errors);
  if (hasErrors) form.getInputNode(first.replace(/\.\d+$/, ''))?.focus();
  return !hasErrors;
}

import type { FieldName } from './fieldNames.ts';

/** The id of the element around a field. */
export function fieldId(name: FieldName): string {
  return `field-${name}`;
}

const controls =
  'input:not([type="hidden"], [type="file"]):not(:disabled), textarea:not(:disabled), select, [contenteditable="true"]';

/**
 * Moves focus to a field: to the part of it that is incomplete, if it has parts, or to its first control. The field
 * itself takes it while its control is still loading.
 */
export function focusField(name: FieldName): void {
  const field = document.getElementById(fieldId(name));
  if (!field) return;
  const control =
    field.querySelector<HTMLElement>('[data-incomplete]') ??
    field.querySelector<HTMLElement>(controls) ??
    field.querySelector<HTMLElement>('button');
  field.scrollIntoView({ block: 'start' });
  const target = control ?? field;
  // Far down in a long group: then the control counts, not the group's beginning.
  if (target.getBoundingClientRect().bottom > window.innerHeight) target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}

import { OptionalText } from './ContentFields.tsx';
import { useRevised } from './RevisionContext.ts';

/** For readers of the version before; a first version has none. */
export function UpdatingNoteField() {
  return useRevised() && <OptionalText name="updatingNote" />;
}

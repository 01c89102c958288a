import { doc, type Firestore, serverTimestamp } from 'firebase/firestore';
import * as v from 'valibot';
import { type CorrectableField, contentSchema } from '#src/domain/caseStudy.ts';
import { withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { raw } from '../schema/converter.ts';
import { transact } from '../transact.ts';
import { type DecisionInput, type Reviewer, readForDecision } from './reviewCommands.ts';

/**
 * A reviewer's own change of one field of a text under review; a note with both wordings goes to the author in the same
 * batch. Returns the new version, which a decision then refers to. Needs the claim, and prolongs it.
 */
export function correctSubmission(
  db: Firestore,
  reviewer: Reviewer,
  input: DecisionInput & { field: CorrectableField; value: string; why: string },
): Promise<number> {
  return withDataErrors(() => {
    const note = doc(collections(db).submissionNotes(input.submissionId));
    return transact(db, async (transaction) => {
      const stored = await readForDecision(transaction, db, reviewer, input);
      const content = v.parse(contentSchema, { ...stored.content, [input.field]: input.value });
      const version = stored.version + 1;
      transaction.update(raw(doc(collections(db).submissions, stored.id)), {
        content,
        version,
        editId: note.id,
        claim: { by: reviewer.uid, at: serverTimestamp() },
        updatedAt: serverTimestamp(),
      });
      transaction.set(raw(note), {
        authorUid: reviewer.uid,
        at: serverTimestamp(),
        text: input.why.trim(),
        remarks: [],
        internal: false,
        outcome: null,
        version,
        correction: { field: input.field, before: stored.content[input.field], after: input.value },
      });
      return version;
    });
  });
}

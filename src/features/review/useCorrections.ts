import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { database } from '#src/data/client/database.ts';
import { correctSubmission } from '#src/data/moderation/correctSubmission.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { Submission } from '#src/domain/submission.ts';
import type { CorrectionSet, OpenCorrection } from './correction.ts';
import { decisionFailure } from './decisionFailure.ts';

/** A reviewer's own corrections of the text on the desk; `isOwn` tells a version they made from one an author made. */
export function useCorrections(seen: Submission, { isMine }: { isMine: boolean }) {
  const { uid } = useMember().identity;
  const [open, setOpen] = useState<OpenCorrection | null>(null);
  const [ownVersion, setOwnVersion] = useState<number | null>(null);
  const saving = useMutation({
    mutationFn: ({ field, value, why }: OpenCorrection) =>
      correctSubmission(
        database(),
        { uid },
        { submissionId: seen.id, version: seen.version, field, value, why },
      ),
    onSuccess: (version) => {
      setOwnVersion(version);
      setOpen(null);
    },
  });

  const set: CorrectionSet = {
    open,
    canStart: isMine,
    canSave: isMine,
    isPending: saving.isPending,
    failure: decisionFailure(saving.error),
    onStart: (field) => setOpen({ field, value: seen.content[field], why: '' }),
    onChange: (next) => {
      if (saving.isError) saving.reset();
      setOpen(next);
    },
    onCancel: () => {
      saving.reset();
      setOpen(null);
    },
    onSave: () => {
      if (open) saving.mutate(open);
    },
  };

  return {
    set,
    isWriting: open !== null && open.value !== seen.content[open.field],
    /** The listener may bring the new version before the command has its answer. */
    isOwn: (live: Submission) =>
      live.version === ownVersion ||
      (saving.isPending && live.claim?.by === uid && live.version === seen.version + 1),
  };
}

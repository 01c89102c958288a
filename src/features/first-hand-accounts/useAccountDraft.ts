import { useEffect, useRef, useState } from 'react';
import {
  dropAccountDraft,
  keepAccountDraft,
  keptAccountDraft,
} from '#src/data/first-hand-accounts/drafts.ts';
import { draftPicture, keepDraftPicture, outboxOf } from '#src/data/first-hand-accounts/outbox.ts';
import { type AccountDraft, hasWords } from '#src/domain/accountDraft.ts';
import { newAccountId } from '#src/domain/firstHandAccount.ts';

/** The text being written, kept on the device with every change, under the id that the account will have. */
export function useAccountDraft(uid: string, eventId: string, empty: AccountDraft) {
  const [kept] = useState(() => keptAccountDraft(uid, eventId));
  const [id, setId] = useState(() => kept?.id ?? newAccountId());
  const [draft, setDraft] = useState(() => kept?.draft ?? empty);
  const [picture, setPicture] = useState<Uint8Array | null>(null);
  const [isKept, setKept] = useState(true);
  const [isChanged, setChanged] = useState(false);
  const start = useRef({ id, empty });

  useEffect(() => {
    const { id: first } = start.current;
    let isOver = false;
    void Promise.all([outboxOf(uid).knows(first), draftPicture(uid, first)]).then(([isPosted, found]) => {
      if (isOver) return;
      if (!isPosted) {
        setPicture((current) => current ?? found);
        return;
      }
      // A crash came between posting and clearing: what is on its way must not be offered again.
      dropAccountDraft(uid, eventId, first);
      setDraft(start.current.empty);
      setId(newAccountId());
    });
    return () => {
      isOver = true;
    };
  }, [uid, eventId]);

  return {
    draft,
    picture,
    /** False when the device refuses to keep it. */
    isKept,
    isFound: kept !== null && hasWords(kept.draft),
    change(fields: Partial<AccountDraft>) {
      const next = { ...draft, ...fields };
      setDraft(next);
      setChanged(true);
      setKept(keepAccountDraft(uid, eventId, { id, at: Date.now(), draft: next }));
    },
    changePicture(bytes: Uint8Array | null) {
      setPicture(bytes);
      setChanged(true);
      void keepDraftPicture(uid, id, bytes);
    },
    /**
     * The id to post under. A second tab may have had the same text in hand and posted it: unchanged here it is the same
     * account, changed it is another one, and neither is lost.
     */
    async idToPost(): Promise<string> {
      return isChanged && (await outboxOf(uid).knows(id)) ? newAccountId() : id;
    },
    /** After it was handed over, or thrown away. */
    clear() {
      dropAccountDraft(uid, eventId, id);
      void keepDraftPicture(uid, id, null);
      setDraft(empty);
      setPicture(null);
      setChanged(false);
      setId(newAccountId());
    },
  };
}

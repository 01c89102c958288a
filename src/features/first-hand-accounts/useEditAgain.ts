import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { dropAccountDraft, keepAccountDraft } from '#src/data/first-hand-accounts/drafts.ts';
import { draftPicture, keepDraftPicture, outboxOf } from '#src/data/first-hand-accounts/outbox.ts';
import { accountAuthorQuery } from '#src/data/first-hand-accounts/queries.ts';
import { draftOfEntry, isInAuthorsHand } from '#src/domain/accountInHand.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { newAccountId } from '#src/domain/firstHandAccount.ts';
import type { OutboxEntry } from '#src/domain/outbox.ts';
import { paths } from '#src/paths.ts';

/** `arrived`: the portal has it. `full`: the device cannot keep it as a draft. `away`: it is being sent, or gone. */
export type EditAgainOutcome = 'opened' | 'arrived' | 'full' | 'away';

/** Opens an account that waits on this device in the form again. At every moment the words are kept somewhere. */
export function useEditAgain(event: PortalEvent) {
  const navigate = useNavigate();
  const hasArrived = useHasArrived();

  return async (entry: OutboxEntry): Promise<EditAgainOutcome> => {
    if (await hasArrived(entry)) return 'arrived';
    const { uid, eventId, picture } = entry;
    // Under its own id, changed words would be taken for the account that has perhaps arrived, and be lost.
    const id = newAccountId();
    const drop = () => {
      dropAccountDraft(uid, eventId, id);
      void keepDraftPicture(uid, id, null);
    };
    const draft = draftOfEntry(entry, { timeZone: event.timeZone, now: new Date() });
    if (!keepAccountDraft(uid, eventId, { id, at: Date.now(), draft })) return 'full';
    if (picture) {
      // Keeping it fails without a word where there is no room.
      await keepDraftPicture(uid, id, picture);
      if (!(await draftPicture(uid, id))) {
        drop();
        return 'full';
      }
    }
    if (!(await takeOut(entry).catch(() => false))) {
      drop();
      return 'away';
    }
    void navigate(paths.newAccount.to(eventId));
    return 'opened';
  };
}

/** Whether the portal has an account of which this device did not hear; false where it cannot be asked. */
export function useHasArrived() {
  const client = useQueryClient();
  return async ({ eventId, id, mayHaveArrived }: OutboxEntry): Promise<boolean> => {
    if (!mayHaveArrived) return false;
    const author = await client
      // Without a network, too: it would wait for one otherwise.
      .fetchQuery({ ...accountAuthorQuery(eventId, id), staleTime: 0, networkMode: 'always' })
      .catch(() => null);
    return author !== null;
  };
}

/** From the device, if it is still there and not being sent; false otherwise. */
export async function takeOut({ uid, id }: OutboxEntry): Promise<boolean> {
  let isTaken = false;
  await outboxOf(uid).change(id, (entry) => {
    isTaken = isInAuthorsHand(entry);
    return isTaken ? null : entry;
  });
  return isTaken;
}

import { database } from '#src/data/client/database.ts';
import { toDataError } from '#src/data/errors.ts';
import { type Author, saveDraft } from '#src/data/submissions/commands.ts';
import { deviceJournal } from '#src/data/submissions/journal.ts';
import { openTabs, writingTab } from '#src/data/submissions/writingTab.ts';
import { openAutosave, type SaveFailure, type StoredText } from '#src/domain/autosave.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { isEditable, type Submission } from '#src/domain/submission.ts';
import { startWriting, type Writing } from './writing.ts';

/** Texts in hand on this page. One outlives its screen until its last words are stored. */
const inHand = new Map<string, Promise<Writing | null>>();

/**
 * Takes a text in hand: what is stored, merged with what this tab, or a tab that is gone, had kept of it. Null when
 * there is nothing to take: it is stored nowhere, and if another tab is writing it, that tab has it.
 */
export function openWriting(
  author: Author,
  submissionId: string,
  stored: StoredText | null,
): Promise<Writing | null> {
  const name = `${author.uid}/${submissionId}`;
  const known = inHand.get(name);
  if (known) return known;
  const opening = open(author, submissionId, stored, () => inHand.delete(name));
  inHand.set(name, opening);
  return opening;
}

async function open(
  author: Author,
  submissionId: string,
  stored: StoredText | null,
  ended: () => void,
): Promise<Writing | null> {
  const tabId = await writingTab();
  const others = await openTabs();
  const journal = deviceJournal(author.uid);
  const kept = journal
    .all()
    .filter((entry) => entry.submissionId === submissionId)
    .filter((entry) => entry.tabId === tabId || !others.has(entry.tabId));
  if (stored === null && kept.length === 0) {
    ended();
    return null;
  }

  let orphans = kept.filter((entry) => entry.tabId !== tabId);
  const dropOrphans = () => {
    for (const orphan of orphans) journal.drop(submissionId, orphan.tabId);
    orphans = [];
  };
  return startWriting(
    openAutosave({
      stored,
      kept: kept.map(({ entry }) => entry),
      // Names of saves have room for 40 characters: random ones and a number.
      name: crypto.randomUUID().slice(0, 18),
      now: Date.now(),
    }),
    {
      store: (save) => saveDraft(database(), author, { submissionId, ...save }),
      failureOf: (error) => saveFailureOf(toDataError(error).kind),
      keep: (entry) => {
        const isKept = journal.keep(submissionId, tabId, entry);
        // Their words are in this tab's journal now.
        if (isKept) dropOrphans();
        return isKept;
      },
      drop: () => {
        journal.drop(submissionId, tabId);
        dropOrphans();
      },
      ended,
    },
  );
}

const failures = ['offline', 'conflict', 'denied', 'invalid', 'tooMany', 'notFound'] as const;

function saveFailureOf(kind: string): SaveFailure {
  return isOneOf(failures, kind) ? kind : 'unknown';
}

/** A live submission as the autosave looks at it. */
export function storedTextOf(submission: Submission): StoredText {
  const { version, editId, content, memberOnly, status, updatedAt } = submission;
  return {
    version,
    editId,
    draft: { content, memberOnly },
    isEditable: isEditable(status),
    at: updatedAt.getTime(),
  };
}

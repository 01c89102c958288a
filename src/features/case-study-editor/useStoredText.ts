import { useEffect, useMemo, useState } from 'react';
import type { StoredText } from '#src/domain/autosave.ts';
import type { Submission } from '#src/domain/submission.ts';
import { storedTextOf } from './openWriting.ts';

const patience = 2500;

/**
 * The stored text behind a live answer. When the answer does not come and the device has words of its own, they are
 * opened without it: a dead network must not stand between an author and a text.
 */
export function useStoredText(
  submission: Submission | null | undefined,
  hasKeptWords: boolean,
): StoredText | null | undefined {
  const [isPatienceOver, setIsPatienceOver] = useState(() => !navigator.onLine);
  useEffect(() => {
    const timer = setTimeout(() => setIsPatienceOver(true), patience);
    return () => clearTimeout(timer);
  }, []);

  return useMemo(() => {
    if (submission) return storedTextOf(submission);
    if (submission === null) return null;
    return hasKeptWords && isPatienceOver ? null : undefined;
  }, [submission, hasKeptWords, isPatienceOver]);
}

import { useEffect, useRef, useState } from 'react';
import type { Author } from '#src/data/submissions/commands.ts';
import type { StoredText } from '#src/domain/autosave.ts';
import { openWriting } from './openWriting.ts';
import type { Writing } from './writing.ts';

/**
 * The text in hand, with news of what is stored passed on to it. `stored` undefined: not known yet; null: nowhere.
 * The answer is undefined while opening and null when there is nothing to write on.
 */
export function useWriting(
  author: Author,
  submissionId: string,
  stored: StoredText | null | undefined,
): Writing | null | undefined {
  const [writing, setWriting] = useState<Writing | null>();
  const { uid, organisationId } = author;
  const isKnown = stored !== undefined;
  const latest = useRef(stored);
  useEffect(() => {
    latest.current = stored;
  }, [stored]);

  useEffect(() => {
    if (!isKnown) return;
    let isLeft = false;
    let detach: (() => void) | undefined;
    void openWriting({ uid, organisationId }, submissionId, latest.current ?? null).then((opened) => {
      if (isLeft) return;
      detach = opened?.attach();
      setWriting(opened);
    });
    return () => {
      isLeft = true;
      detach?.();
    };
  }, [uid, organisationId, submissionId, isKnown]);

  useEffect(() => {
    if (stored) writing?.send({ type: 'stored', stored });
  }, [writing, stored]);

  return writing;
}

import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigationType, useSearchParams } from 'react-router-dom';
import { type DirectoryState, readDirectoryState, writeDirectoryState } from '#src/domain/directoryState.ts';

export type DirectoryChange = Partial<Omit<DirectoryState, 'page'>>;

/** A pause this long and the words go into the address; keys faster than that would fill the browser's memory of it. */
const writeAfterMs = 300;

/**
 * The question is in the address, apart from the last few keys. Typing replaces the entry of the history, choosing adds
 * one: "back" takes a filter away and does not spell a word backwards.
 */
export function useDirectoryState() {
  const [params, setParams] = useSearchParams();
  const inAddress = useMemo(() => readDirectoryState(params), [params]);
  const [words, setWords] = useState(inAddress.words);
  const timer = useRef<number>(undefined);
  const { state: entry } = useLocation();
  const [address] = useState(() => window.location.pathname);
  const isOwn = useNavigationType() !== 'POP' && isOwnEntry(entry);

  // The address changed by itself (back, forward, a link): what it says goes into the field. Our own changes arrive
  // late, when more may have been typed.
  useEffect(() => {
    if (isOwn) return;
    window.clearTimeout(timer.current);
    setWords(inAddress.words);
  }, [isOwn, inAddress.words]);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const state = useMemo<DirectoryState>(() => ({ ...inAddress, words }), [inAddress, words]);
  const latest = useRef({ state, setParams });
  useEffect(() => {
    latest.current = { state, setParams };
  }, [state, setParams]);

  return useMemo(() => {
    const write = (change: Partial<DirectoryState>, replace: boolean) => {
      window.clearTimeout(timer.current);
      // Somebody has followed a link whose page is still being fetched: the address is no longer ours to write.
      if (window.location.pathname !== address) return;
      const { state, setParams } = latest.current;
      setParams(writeDirectoryState({ ...state, ...change }), {
        replace,
        state: ownEntry,
        preventScrollReset: true,
      });
    };
    return {
      state,
      type: (typed: string) => {
        setWords(typed);
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => write({ words: typed, page: 1 }, true), writeAfterMs);
      },
      /** A filter, a sort order, list or map, or a fresh start; from the first page again. */
      choose: (change: DirectoryChange) => {
        setWords(change.words ?? latest.current.state.words);
        write({ ...change, page: 1 }, false);
      },
      showMore: () => write({ page: latest.current.state.page + 1 }, true),
    };
  }, [state, address]);
}

/** Marks the entries of the history that this hook wrote. */
const ownEntry = { isDirectoryState: true };

function isOwnEntry(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isDirectoryState' in state;
}

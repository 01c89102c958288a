import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigationType, useSearchParams } from 'react-router-dom';

/** What every searched list keeps in the address: words, and how much of it is shown. */
interface SearchState {
  words: string;
  page: number;
}

/** Browsers limit how often a page may rewrite its address; nobody needs it at every key. */
const writeAfterMs = 250;

/**
 * The question is in the address, apart from the last few keys. Typing replaces the entry of the history, choosing adds
 * one: "back" takes a filter away and does not spell a word backwards. `read`, `write` and `beside` stay the same
 * functions; `beside` picks what else stands in an address, such as a place on the map.
 */
export function useStateInAddress<State extends SearchState>(
  read: (params: URLSearchParams) => State,
  write: (state: State) => URLSearchParams,
  beside: (params: URLSearchParams) => readonly (readonly [string, string])[] = nothingBeside,
) {
  const [params, setParams] = useSearchParams();
  const inAddress = useMemo(() => read(params), [read, params]);
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

  const state = useMemo<State>(() => ({ ...inAddress, words }), [inAddress, words]);
  const latest = useRef({ state, setParams });
  useEffect(() => {
    latest.current = { state, setParams };
  }, [state, setParams]);

  // The same functions at every key, so that what they are handed to need not be drawn again.
  const acts = useMemo(() => {
    const put = (
      change: Partial<State> | Partial<SearchState>,
      { replace, since }: { replace: boolean; since?: string },
    ) => {
      window.clearTimeout(timer.current);
      // Somebody has followed a link whose page is still being fetched: the address is no longer ours to write.
      if (window.location.pathname !== address) return;
      const { state, setParams } = latest.current;
      const params = write({ ...state, ...change });
      // What was chosen beside it in the meantime is not undone.
      const { search } = window.location;
      if (since !== undefined && search !== since) {
        for (const [name, value] of beside(new URLSearchParams(search))) params.append(name, value);
      }
      setParams(params, { replace, state: ownEntry, preventScrollReset: true });
    };
    return {
      type: (typed: string) => {
        setWords(typed);
        window.clearTimeout(timer.current);
        const since = window.location.search;
        timer.current = window.setTimeout(
          () => put({ words: typed, page: 1 }, { replace: true, since }),
          writeAfterMs,
        );
      },
      /** A filter, a sort order, list or map, or a fresh start; from the first page again. */
      choose: (change: Partial<Omit<State, 'page'>>) => {
        setWords(change.words ?? latest.current.state.words);
        put({ ...change, page: 1 }, { replace: false });
      },
      showMore: () => put({ page: latest.current.state.page + 1 }, { replace: true }),
    };
  }, [address, write, beside]);
  return {
    state,
    /** Without the last few keys: for what need not follow each of them. */
    inAddress,
    ...acts,
  };
}

function nothingBeside(): [] {
  return [];
}

/** Marks the entries of the history that this hook wrote. */
const ownEntry = { isStateInAddress: true };

function isOwnEntry(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isStateInAddress' in state;
}

import { useSearchParams } from 'react-router-dom';
import { type ContentLanguage, contentLanguages, isOneOf } from '#src/domain/classification.ts';

/** What of an event's accounts is shown, and in which order; null for all. */
export interface AccountsShown {
  day: string | null;
  language: ContentLanguage | null;
  isNewestFirst: boolean;
}

/** Kept in the address, so that going back and a link lead to the same. `days`: those that can be asked for. */
export function useAccountsAddress(days: readonly string[]) {
  const [params, setParams] = useSearchParams();
  const day = params.get('day');
  const language = params.get('language');
  const shown: AccountsShown = {
    day: days.find((one) => one === day) ?? null,
    language: isOneOf(contentLanguages, language) ? language : null,
    isNewestFirst: params.get('all') === '1',
  };
  const show = (changed: Partial<AccountsShown>) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        const keep = (name: string, value: string | null | undefined) => {
          if (value === undefined) return;
          if (value === null) next.delete(name);
          else next.set(name, value);
        };
        keep('day', changed.day);
        keep('language', changed.language);
        if (changed.isNewestFirst !== undefined) keep('all', changed.isNewestFirst ? '1' : null);
        return next;
      },
      { replace: true },
    );
  return { shown, show };
}

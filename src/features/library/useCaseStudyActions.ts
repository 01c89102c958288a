import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { catalogQuery } from '#src/data/catalog/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { libraryItems } from '#src/domain/library.ts';
import { paths } from '#src/paths.ts';
import { searchableCases } from './searchableCases.ts';
import { useLabels } from './useLabels.ts';

export interface CaseStudyAction {
  id: string;
  label: string;
  description: string;
  onTrigger: () => void;
}

const most = 6;
const enoughLetters = 2;

/**
 * The cases that answer what is typed into the command palette, best first. Reads nothing and loads no search code
 * until something is typed.
 */
export function useCaseStudyActions(query: string): CaseStudyAction[] {
  const isAsked = query.trim().length >= enoughLetters;
  const catalog = useQuery({ ...catalogQuery(), enabled: isAsked });
  const organisations = useQuery({ ...publicOrganisationsQuery(), enabled: isAsked });
  // The palette is part of the shell: it must not wait for a catalogue of words.
  const labels = useLabels({ useSuspense: false });
  const navigate = useNavigate();
  const engine = useSearchEngine(isAsked);

  const items = useMemo(
    () => libraryItems(catalog.data ?? [], organisations.data ?? []),
    [catalog.data, organisations.data],
  );
  const search = useMemo(
    () => engine?.buildCaseSearch(searchableCases(items, labels)),
    [engine, items, labels],
  );

  return useMemo(() => {
    if (!isAsked || !search) return [];
    const known = new Map(items.map((item) => [item.id, item]));
    return search
      .search(query)
      .slice(0, most)
      .flatMap(({ id }) => {
        const item = known.get(id);
        if (!item) return [];
        return [
          {
            id: `case-study-${id}`,
            label: item.title,
            description: [item.city, item.country].filter(Boolean).join(', '),
            onTrigger: () => void navigate(paths.caseStudy.to(id)),
          },
        ];
      });
  }, [isAsked, search, items, query, navigate]);
}

type SearchEngine = typeof import('#src/domain/search.ts');

function useSearchEngine(isAsked: boolean): SearchEngine | null {
  const [engine, setEngine] = useState<SearchEngine | null>(null);
  useEffect(() => {
    if (!isAsked || engine) return;
    let isOver = false;
    import('#src/domain/search.ts').then(
      (loaded) => {
        if (!isOver) setEngine(loaded);
      },
      // Without a network the palette still leads everywhere; only the cases are missing.
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [isAsked, engine]);
  return engine;
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { findQuery } from '#src/data/catalog/queries.ts';
import { noFilters } from '#src/domain/library.ts';
import { paths } from '#src/paths.ts';

export interface CaseStudyAction {
  id: string;
  label: string;
  description: string;
  onTrigger: () => void;
}

const most = 6;
const enoughLetters = 2;

/**
 * The cases that answer what is typed into the command palette, best first. Reads nothing and starts no search until
 * something is typed.
 */
export function useCaseStudyActions(typed: string): CaseStudyAction[] {
  const words = typed.trim();
  const isAsked = words.length >= enoughLetters;
  const { data } = useQuery({
    ...findQuery({ words, filters: noFilters, sort: 'relevance' }, most),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const navigate = useNavigate();

  return useMemo(() => {
    if (!isAsked || !data) return [];
    return data.found.map(({ item }) => ({
      id: `case-study-${item.id}`,
      label: item.title,
      description: [item.city, item.country].filter(Boolean).join(', '),
      onTrigger: () => void navigate(paths.caseStudy.to(item.id)),
    }));
  }, [isAsked, data, navigate]);
}

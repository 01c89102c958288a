import { useQuery } from '@tanstack/react-query';
import { duplicatesQuery } from '#src/data/catalog/queries.ts';
import { teaserOf } from '#src/domain/listedText.ts';
import type { Submission } from '#src/domain/submission.ts';
import { DuplicateList } from './DuplicateList.tsx';

/** Cases of the library that may tell the same story. A hint: without the catalog, or without one, it is nothing. */
export function PossibleDuplicates({ submission }: { submission: Submission }) {
  const { content, organisationId, caseStudyId } = submission;
  const text = { title: content.title, teaser: teaserOf(content), organisationId, topics: content.topics };
  const { data: found = [] } = useQuery(duplicatesQuery(text, caseStudyId));
  return <DuplicateList found={found} />;
}

import { useQuery } from '@tanstack/react-query';
import { caseStudyQuery, memberOnlyQuery } from '#src/data/case-studies/queries.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import { isWaiting, type Submission } from '#src/domain/submission.ts';
import type { ComparedState } from './comparedState.ts';

/**
 * For a revision: what the library shows now, to compare with. Nothing is asked for a new case or a decided text. The
 * contact is the city's since the first version; a revision leaves it alone, so that it never differs.
 */
export function usePublished({ caseStudyId, baseVersion, status, memberOnly }: Submission) {
  const enabled = baseVersion > 0 && isWaiting(status);
  const live = useQuery({ ...caseStudyQuery(caseStudyId), enabled });
  const membersText = useQuery({
    ...memberOnlyQuery(caseStudyId, live.data?.version ?? 0),
    enabled: enabled && Boolean(live.data),
  });

  let state: ComparedState | null = null;
  if (enabled && live.data && membersText.data) {
    const { content, version } = live.data;
    const { whatDidNotWork } = membersText.data;
    state = { kind: 'published', version, draft: { content, memberOnly: { ...memberOnly, whatDidNotWork } } };
  }
  const found: CaseStudy | null = enabled ? (live.data ?? null) : null;
  const hasFailed = enabled && (live.isError || membersText.isError);
  const isOnItsWay = live.isPending || (Boolean(live.data) && membersText.isPending);
  return { live: found, state, hasFailed, isPending: enabled && !hasFailed && isOnItsWay };
}

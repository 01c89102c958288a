import { useQuery } from '@tanstack/react-query';
import { caseContactQuery, caseStudyQuery, memberOnlyQuery } from '#src/data/case-studies/queries.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import { isWaiting, type Submission } from '#src/domain/submission.ts';
import type { ComparedState } from './comparedState.ts';

/** For a revision: what the library shows now, to compare with. Nothing is asked for a new case or a decided text. */
export function usePublished({ caseStudyId, baseVersion, status }: Submission) {
  const enabled = baseVersion > 0 && isWaiting(status);
  const live = useQuery({ ...caseStudyQuery(caseStudyId), enabled });
  const memberOnly = useQuery({
    ...memberOnlyQuery(caseStudyId, live.data?.version ?? 0),
    enabled: enabled && Boolean(live.data),
  });
  const contact = useQuery({ ...caseContactQuery(caseStudyId), enabled });

  let state: ComparedState | null = null;
  if (enabled && live.data && memberOnly.data && contact.data) {
    const { whatDidNotWork } = memberOnly.data;
    const { contactName, contactEmail, contactOffers } = contact.data;
    state = {
      kind: 'published',
      version: live.data.version,
      draft: {
        content: live.data.content,
        memberOnly: { whatDidNotWork, contactName, contactEmail, contactOffers },
      },
    };
  }
  const found: CaseStudy | null = enabled ? (live.data ?? null) : null;
  const hasFailed = enabled && (live.isError || memberOnly.isError || contact.isError);
  const isOnItsWay = live.isPending || contact.isPending || (Boolean(live.data) && memberOnly.isPending);
  return { live: found, state, hasFailed, isPending: enabled && !hasFailed && isOnItsWay };
}

import { useQuery } from '@tanstack/react-query';
import { latestRoundQuery } from '#src/data/submissions/queries.ts';
import { isWaiting, type Round, type Submission } from '#src/domain/submission.ts';
import type { ComparedState } from './comparedState.ts';
import { usePublished } from './usePublished.ts';

/** What a reviewer can compare a waiting text with, the likeliest first: as it was returned, then the live version. */
export function useComparison(submission: Submission) {
  const enabled = isWaiting(submission.status);
  const round = useQuery({ ...latestRoundQuery(submission.id), enabled });
  const published = usePublished(submission);
  const returned = enabled && round.data ? returnedState(round.data, submission) : null;
  return {
    live: published.live,
    states: [returned, published.state].filter((state) => state !== null),
    hasFailed: (enabled && round.isError) || published.hasFailed,
    isPending: (enabled && round.isPending) || published.isPending,
  };
}

/** Null for the trace of a return that was taken back: the text was handed in before it, not after. */
function returnedState({ at, version, content, memberOnly }: Round, { submittedAt }: Submission) {
  if (submittedAt === null || submittedAt <= at) return null;
  return { kind: 'returned', version, draft: { content, memberOnly } } satisfies ComparedState;
}

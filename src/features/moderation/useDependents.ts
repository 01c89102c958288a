import { useQueries, useQuery } from '@tanstack/react-query';
import { membersQuery, profileQuery } from '#src/data/members/queries.ts';
import { type AnsweredCase, answeredCasesQuery } from '#src/data/moderation/dependents.ts';
import { mySubmissionsQuery } from '#src/data/submissions/queries.ts';
import { isLeftAlone } from '#src/domain/leaving.ts';
import type { Member } from '#src/domain/member.ts';
import type { Submission } from '#src/domain/submission.ts';

export interface Dependents {
  /** Published cases whose readers write to this member. */
  cases: readonly AnsweredCase[];
  /** Open texts that nobody else can open. */
  drafts: readonly Submission[];
  /** Active members of the same city who could take over, by name. */
  colleagues: readonly { uid: string; name: string }[];
}

/** What would be left without anybody if this member were suspended. An applicant has nothing yet. */
export function useDependents(member: Member) {
  const enabled = member.status === 'active';
  const cases = useQuery({ ...answeredCasesQuery(member), enabled });
  const submissions = useQuery({ ...mySubmissionsQuery(member.id), enabled });
  const members = useQuery({ ...membersQuery(), enabled });
  const others = (members.data ?? []).filter(
    ({ id, status, organisationId }) =>
      id !== member.id &&
      status === 'active' &&
      organisationId !== null &&
      organisationId === member.organisationId,
  );
  const profiles = useQueries({ queries: others.map(({ id }) => profileQuery(id)) });

  const isKnown = cases.data && submissions.data && members.data;
  const data: Dependents | undefined = !enabled
    ? { cases: [], drafts: [], colleagues: [] }
    : isKnown && {
        cases: cases.data,
        drafts: submissions.data.filter((submission) => isLeftAlone(submission, member.id)),
        colleagues: others.map(({ id }, index) => ({
          uid: id,
          name: profiles[index]?.data?.displayName ?? id,
        })),
      };
  return {
    data,
    error: cases.error ?? submissions.error ?? members.error,
    refetch: () => Promise.all([cases.refetch(), submissions.refetch(), members.refetch()]),
  };
}

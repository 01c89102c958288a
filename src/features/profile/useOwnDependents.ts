import { useQuery } from '@tanstack/react-query';
import { peopleOfCityQuery } from '#src/data/directory/queries.ts';
import { type AnsweredCase, answeredCasesQuery } from '#src/data/moderation/dependents.ts';
import { mySubmissionsQuery } from '#src/data/submissions/queries.ts';
import { isLeftAlone } from '#src/domain/leaving.ts';
import type { Member } from '#src/domain/member.ts';
import type { Submission } from '#src/domain/submission.ts';

export interface OwnDependents {
  /** Published cases whose readers write to this member. */
  cases: readonly AnsweredCase[];
  /** Open texts that nobody else can open. */
  drafts: readonly Submission[];
  /** Members of the same city who could take over, as far as they are in the list of people. */
  colleagues: readonly { uid: string; name: string }[];
}

/** What would be left without anybody if this member went. */
export function useOwnDependents(member: Member) {
  const cases = useQuery(answeredCasesQuery(member));
  const submissions = useQuery(mySubmissionsQuery(member.id));
  const city = member.organisationId;
  const people = useQuery({ ...peopleOfCityQuery(city ?? ''), enabled: city !== null });
  const colleagues = city === null ? [] : people.data;
  const data: OwnDependents | undefined = cases.data &&
    submissions.data &&
    colleagues && {
      cases: cases.data,
      drafts: submissions.data.filter((submission) => isLeftAlone(submission, member.id)),
      colleagues: colleagues
        .filter(({ uid }) => uid !== member.id)
        .map(({ uid, displayName }) => ({ uid, name: displayName })),
    };
  return {
    data,
    error: cases.error ?? submissions.error ?? people.error,
    refetch: () => Promise.all([cases.refetch(), submissions.refetch(), people.refetch()]),
  };
}

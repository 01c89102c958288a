import { useQuery } from '@tanstack/react-query';
import { memberOnlyQuery } from '#src/data/case-studies/queries.ts';
import type { CaseStudyContent } from '#src/domain/caseStudy.ts';
import { LazyCaseDifference } from '#src/ui/difference/LazyCaseDifference.tsx';
import { Faces } from '#src/ui/Faces.tsx';

type Version = { version: number; content: CaseStudyContent };

type VersionDifferenceProps = {
  caseStudyId: string;
  before: Version;
  after: Version;
  headingLevel: 2 | 3 | 4 | 5;
};

/** What one version says differently from another, with the part that only members read. */
export function VersionDifference({ caseStudyId, before, after, headingLevel }: VersionDifferenceProps) {
  const older = useQuery(memberOnlyQuery(caseStudyId, before.version));
  const newer = useQuery(memberOnlyQuery(caseStudyId, after.version));
  const both = {
    data:
      older.data === undefined || newer.data === undefined
        ? undefined
        : { older: older.data, newer: newer.data },
    error: older.error ?? newer.error,
    refetch: () => Promise.all([older.refetch(), newer.refetch()]),
  };
  return (
    <Faces query={both}>
      {(texts) => (
        <LazyCaseDifference
          before={{ content: before.content, memberOnly: texts.older ? textOf(texts.older) : {} }}
          after={{ content: after.content, memberOnly: texts.newer ? textOf(texts.newer) : {} }}
          headingLevel={headingLevel}
        />
      )}
    </Faces>
  );
}

/** The contact is no part of a version. */
function textOf({ whatDidNotWork }: { whatDidNotWork: string }) {
  return { whatDidNotWork };
}

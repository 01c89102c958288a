import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { caseContactQuery, memberOnlyQuery } from '#src/data/case-studies/queries.ts';
import { database } from '#src/data/client/database.ts';
import { toDataError } from '#src/data/errors.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { newSubmissionId, saveDraft } from '#src/data/submissions/commands.ts';
import { type CaseContact, type CaseStudy, type Draft, emptyMemberOnly } from '#src/domain/caseStudy.ts';
import { paths } from '#src/paths.ts';

/** Begins a revision of a live case and opens it in the editor. Needs a connection: the portal checks what is live. */
export function useStartRevision(caseStudy: CaseStudy) {
  const { identity } = useMember();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id: caseStudyId, version, organisationId } = caseStudy;

  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const [text, contact] = await Promise.all([
        client.fetchQuery(memberOnlyQuery(caseStudyId, version)),
        client.fetchQuery(caseContactQuery(caseStudyId)),
      ]);
      const submissionId = newSubmissionId(database());
      await saveDraft(
        database(),
        { uid: identity.uid, organisationId },
        {
          submissionId,
          draft: firstDraftOf(caseStudy, text?.whatDidNotWork ?? '', contact),
          version: 0,
          editId: crypto.randomUUID(),
          revises: { caseStudyId, version },
        },
      );
      return submissionId;
    },
    onSuccess: (submissionId) => void navigate(paths.submission.to(submissionId), { replace: true }),
  });
  return { start: mutate, isPending, failure: error ? failureOf(error) : undefined };
}

function failureOf(error: unknown): 'offline' | 'conflict' | 'unknown' {
  const { kind } = toDataError(error);
  if (kind === 'offline') return 'offline';
  // What the rules refuse here is a version that is not live any more.
  return kind === 'denied' || kind === 'conflict' ? 'conflict' : 'unknown';
}

/** What readers see, to write on. The note on what is new belonged to the version it was written for. */
export function firstDraftOf(
  { content }: Pick<CaseStudy, 'content'>,
  whatDidNotWork: string,
  contact: Pick<CaseContact, 'contactName' | 'contactEmail' | 'contactOffers'> | null,
): Draft {
  const { contactName, contactEmail, contactOffers } = contact ?? emptyMemberOnly;
  return {
    content: { ...content, updatingNote: '' },
    memberOnly: { whatDidNotWork, contactName, contactEmail, contactOffers },
  };
}

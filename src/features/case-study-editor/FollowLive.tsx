import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { memberOnlyQuery, revisionsQuery } from '#src/data/case-studies/queries.ts';
import { DataError, toDataError } from '#src/data/errors.ts';
import type { CaseStudy, CaseStudyContent, Draft } from '#src/domain/caseStudy.ts';
import classes from './RevisionBanner.module.css';
import { isBehind, type Revised } from './RevisionContext.ts';
import { showConflicts } from './showConflicts.ts';
import { useWritingInHand, useWritingState } from './WritingContext.ts';

/** When a version was published that the revision did not grow from: takes it in, without losing a word. */
export function FollowLive({ revised }: { revised: Revised }) {
  const { t } = useTranslation('editor');
  const follows = useWritingState((state) => state.follows);
  const hasConflicts = useWritingState(({ conflicts }) => conflicts.length > 0);
  const { live, baseVersion } = revised;
  const { mutate, isPending, error } = useTakeIn(revised);

  if (live && follows === live.version && hasConflicts) {
    return (
      <p role="status" className={classes.text}>
        {t('revision.behind.choose', { live: live.version })}
      </p>
    );
  }
  if (!live || !isBehind(revised, follows)) return null;
  return (
    <div className={classes.behind}>
      <h3 id="behind-title" tabIndex={-1} className={classes.behindTitle}>
        {t('revision.behind.title', { live: live.version })}
      </h3>
      <p className={classes.text}>
        {t('revision.behind.text', { live: live.version, version: baseVersion })}
      </p>
      <Button loading={isPending} onClick={() => mutate(live)}>
        {t('revision.behind.action', { live: live.version })}
      </Button>
      <p role="alert" className={classes.failure}>
        {error &&
          t(`revision.behind.failed.${toDataError(error).kind === 'offline' ? 'offline' : 'unknown'}`)}
      </p>
    </div>
  );
}

function useTakeIn({ caseStudyId, baseVersion }: Revised) {
  const client = useQueryClient();
  const writing = useWritingInHand();
  return useMutation({
    mutationFn: async (live: CaseStudy) => {
      const [revisions, before, after] = await Promise.all([
        client.fetchQuery(revisionsQuery(caseStudyId)),
        client.fetchQuery(memberOnlyQuery(caseStudyId, baseVersion)),
        client.fetchQuery(memberOnlyQuery(caseStudyId, live.version)),
      ]);
      const base = revisions.find(({ version }) => version === baseVersion);
      if (!base) throw new DataError('notFound');
      const mine = writing.getState().draft;
      writing.send({
        type: 'followed',
        base: publishedDraft(base.content, before?.whatDidNotWork ?? '', mine),
        live: publishedDraft(live.content, after?.whatDidNotWork ?? '', mine),
        version: live.version,
      });
      // The versions to choose from are on the page once it has been drawn again.
      if (writing.getState().conflicts.length > 0) requestAnimationFrame(showConflicts);
    },
  });
}

/** A published version as a draft. The contact and the note on what is new are no part of it: mine stand. */
export function publishedDraft(content: CaseStudyContent, whatDidNotWork: string, mine: Draft): Draft {
  return {
    content: { ...content, updatingNote: mine.content.updatingNote },
    memberOnly: { ...mine.memberOnly, whatDidNotWork },
  };
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMember } from '#src/data/session/useSession.ts';
import { mySubmissionsQuery } from '#src/data/submissions/queries.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import type { Submission } from '#src/domain/submission.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { formatRelative } from '#src/ui/format.ts';
import { useNow } from '#src/ui/useNow.ts';
import classes from './StartRevision.module.css';
import { useStartRevision } from './useStartRevision.ts';

/** What beginning a revision means, or the way to the one that is begun already. */
export function StartRevision({ caseStudy }: { caseStudy: CaseStudy }) {
  const { identity } = useMember();
  const own = useQuery(mySubmissionsQuery(identity.uid));
  return (
    <Faces query={own} isEmpty={() => false}>
      {(submissions) => {
        const open = openRevision(submissions, caseStudy.id);
        return open ? <Continue revision={open} /> : <Begin caseStudy={caseStudy} />;
      }}
    </Faces>
  );
}

/** One's own revision of a case that is neither published nor declined. */
export function openRevision(
  submissions: readonly Submission[],
  caseStudyId: string,
): Submission | undefined {
  return submissions.find(
    ({ caseStudyId: revised, baseVersion, status }) =>
      revised === caseStudyId && baseVersion > 0 && status !== 'published' && status !== 'declined',
  );
}

function Continue({ revision }: { revision: Submission }) {
  const { t } = useTranslation('editor');
  const now = useNow();
  return (
    <EmptyPanel
      title={t('startRevision.continue.title')}
      text={t('startRevision.continue.text', { when: formatRelative(revision.updatedAt, now) })}
      action={
        <ButtonLink to={paths.submission.to(revision.id)}>{t('startRevision.continue.action')}</ButtonLink>
      }
    />
  );
}

function Begin({ caseStudy }: { caseStudy: CaseStudy }) {
  const { t } = useTranslation('editor');
  const { start, isPending, failure } = useStartRevision(caseStudy);
  const { version, content } = caseStudy;
  return (
    <div className={classes.start}>
      <p>{t('startRevision.text', { version, next: version + 1 })}</p>
      {content.form === 'snapshot' && <p>{t('startRevision.snapshot')}</p>}
      <Button size="lg" loading={isPending} onClick={() => start()}>
        {t('startRevision.action')}
      </Button>
      <p role="alert" className={classes.failure}>
        {failure && t(`startRevision.failed.${failure}`)}
      </p>
    </div>
  );
}

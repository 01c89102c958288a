import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router-dom';
import { submissionQuery } from '#src/data/submissions/queries.ts';
import { isWaiting, type Submission } from '#src/domain/submission.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { SubmittedFacts } from './SubmittedFacts.tsx';
import classes from './SubmittedScreen.module.css';
import { TakeBackOf } from './TakeBackOf.tsx';

type SubmittedScreenProps = {
  submissionId: string;
};

/** What handing in means: who reads it, how long it takes, where it stands. */
export function SubmittedScreen({ submissionId }: SubmittedScreenProps) {
  const query = useQuery(submissionQuery(submissionId));
  const { t } = useTranslation('editor');
  const { data } = query;
  // Taken back, returned or decided meanwhile: its own page says what it has become.
  if (data === null || (data && !isWaiting(data.status))) {
    return <Navigate to={paths.submission.to(submissionId)} replace />;
  }
  return (
    <PageFrame title={t('submitted.title')} eyebrow={t('submitted.eyebrow')} width="reading">
      <Faces query={query}>{(submission) => submission && <Submitted submission={submission} />}</Faces>
    </PageFrame>
  );
}

function Submitted({ submission }: { submission: Submission }) {
  const { t } = useTranslation('editor');
  return (
    <>
      <p className={classes.title} dir="auto">
        {submission.content.title}
      </p>
      <SubmittedFacts submission={submission} />
      <TakeBackOf submission={submission} />
      <div className={classes.actions}>
        <ButtonLink to={paths.submissions.to()}>{t('submitted.list')}</ButtonLink>
        <ButtonLink to={paths.submission.to(submission.id)} variant="default">
          {t('submitted.read')}
        </ButtonLink>
      </div>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, useMember } from '#src/data/session/useSession.ts';
import { notesQuery } from '#src/data/submissions/queries.ts';
import { isAuthor } from '#src/domain/permissions.ts';
import { isWaiting, type Submission } from '#src/domain/submission.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { StatusBadge } from '#src/ui/StatusBadge.tsx';
import { BeginAgain } from './BeginAgain.tsx';
import { CaseStudyText } from './CaseStudyText.tsx';
import { NotesConversation } from './NotesConversation.tsx';
import classes from './StandingScreen.module.css';
import { SubmittedFacts } from './SubmittedFacts.tsx';
import { TakeBackOf } from './TakeBackOf.tsx';
import { UnsavedWords } from './UnsavedWords.tsx';
import { WhoWrites } from './WhoWrites.tsx';
import type { Writing } from './writing.ts';

type StandingScreenProps = {
  submission: Submission;
  /** The author's own words that this device still holds. */
  writing?: Writing;
};

/** A text that is closed for changes: where it stands, what happens next, and what it says. */
export function StandingScreen({ submission, writing }: StandingScreenProps) {
  const { t } = useTranslation('editor');
  const { identity } = useMember();
  const isOwn = isAuthor(useActor(), submission);
  const { content, memberOnly, status } = submission;
  const standing = isOwn && status !== 'draft' && status !== 'returned' ? status : 'foreign';

  return (
    <PageFrame
      title={content.title}
      eyebrow={<StatusBadge status={status} />}
      backTo={{ to: paths.submissions.to(), label: t('page.back') }}
      width="reading"
    >
      <section className={classes.standing} aria-labelledby="standing-title">
        <h2 id="standing-title" tabIndex={-1} className={classes.title}>
          {t(`standing.${standing}.title`)}
        </h2>
        <p className={classes.text}>{t(`standing.${standing}.text`)}</p>
        {standing === 'published' && (
          <ButtonLink to={paths.caseStudy.to(submission.caseStudyId)}>
            {t('standing.published.action')}
          </ButtonLink>
        )}
        {standing === 'declined' && (
          <>
            <DeclinedReason submissionId={submission.id} />
            <BeginAgain submission={submission} uid={identity.uid} />
          </>
        )}
      </section>
      {writing && <WordsInHand writing={writing} />}
      {isOwn && isWaiting(status) && (
        <>
          <SubmittedFacts submission={submission} />
          <TakeBackOf submission={submission} />
        </>
      )}
      <CaseStudyText draft={{ content, memberOnly }} />
      {isOwn && status !== 'published' && (
        <WhoWrites submission={submission} uid={identity.uid} settle={() => Promise.resolve(true)} />
      )}
      {isOwn && <NotesConversation submission={submission} uid={identity.uid} />}
    </PageFrame>
  );
}

function DeclinedReason({ submissionId }: { submissionId: string }) {
  const { data: notes } = useQuery(notesQuery(submissionId, { isModerator: false }));
  const reason = notes?.findLast(({ outcome }) => outcome === 'declined');
  return reason ? (
    <p className={classes.reason} dir="auto">
      {reason.text}
    </p>
  ) : null;
}

function WordsInHand({ writing }: { writing: Writing }) {
  const { t } = useTranslation('editor');
  const { draft, base } = useSyncExternalStore(writing.subscribe, writing.getState);
  return <UnsavedWords title={t('unsaved.title')} text={t('unsaved.text')} draft={draft} base={base} />;
}

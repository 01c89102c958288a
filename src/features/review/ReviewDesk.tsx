import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, useMember } from '#src/data/session/useSession.ts';
import { notesQuery } from '#src/data/submissions/queries.ts';
import { reviewStanding } from '#src/domain/reviewStanding.ts';
import { linksOf } from '#src/domain/spamSignals.ts';
import { isWaiting, type Submission } from '#src/domain/submission.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { useNow } from '#src/ui/useNow.ts';
import { AuditTrail } from './AuditTrail.tsx';
import { Conversation } from './Conversation.tsx';
import { SourceAddress } from './FieldLists.tsx';
import { ItemOrigin } from './ItemOrigin.tsx';
import { isEmptyReview } from './keptReview.ts';
import { ReviewDecisions } from './ReviewDecisions.tsx';
import classes from './ReviewDesk.module.css';
import { ReviewText } from './ReviewText.tsx';
import { returnedRounds } from './returnedRounds.ts';
import { useClaim } from './useClaim.ts';
import { useKeptReview } from './useKeptReview.ts';
import { usePublished } from './usePublished.ts';

type ReviewDeskProps = {
  /** The text as it stands in the database now. */
  live: Submission;
};

export function ReviewDesk({ live }: ReviewDeskProps) {
  const { t } = useTranslation('review');
  const actor = useActor();
  const { uid } = useMember().identity;
  const now = useNow();
  const [seen, setSeen] = useState(live);
  const review = useKeptReview({ uid, submissionId: live.id, version: seen.version });
  const isWriting = !isEmptyReview(review.kept);
  // The text on the screen follows the author's until the reviewer begins to work on it; from then on it stands still.
  const isAtWork = isWriting || live.claim?.by === uid;
  if (seen !== live && (!isAtWork || seen.version === live.version)) setSeen(live);

  const standing = reviewStanding(actor, live, seen.version, now);
  const claim = useClaim(live, { isMine: standing.kind === 'mine', isWriting });
  const notes = useQuery(notesQuery(live.id, { isModerator: true }));
  const published = usePublished(seen);
  const rounds = returnedRounds(notes.data ?? []);
  const links = linksOf(seen);

  if (seen.status === 'draft') {
    return <EmptyPanel title={t('item.withAuthor.title')} text={t('item.withAuthor.text')} />;
  }
  return (
    <>
      <ItemOrigin submission={seen} round={rounds.length + 1} now={now} />
      {rounds.length > 0 && isWaiting(seen.status) && (
        <p className={classes.notice}>
          {t('item.earlierRounds', { count: rounds.length })}{' '}
          <a href="#conversation">{t('item.toConversation')}</a>
        </p>
      )}
      {published.hasFailed && <p className={classes.notice}>{t('item.changes.failed')}</p>}
      <ReviewText
        draft={seen}
        before={published.before}
        remarks={{
          texts: review.kept.remarks,
          onChange: review.setRemark,
          canWrite: standing.kind === 'mine' || standing.kind === 'free' || standing.kind === 'lapsed',
          earlier: rounds.flatMap(({ remarks }, index) =>
            remarks.map((remark) => ({ ...remark, round: index + 1 })),
          ),
        }}
      />
      {links.length > 0 && (
        <details className={classes.details}>
          <summary>{t('item.links', { count: links.length })}</summary>
          <ul className={classes.links}>
            {links.map((link) => (
              <li key={link}>
                <SourceAddress url={link} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Conversation submission={live} notes={notes} />
      <AuditTrail target={`submissions/${live.id}`} />
      <ReviewDecisions
        seen={seen}
        standing={standing}
        now={now}
        live={published.live}
        review={review}
        claim={claim}
        onShowNew={() => setSeen(live)}
      />
    </>
  );
}

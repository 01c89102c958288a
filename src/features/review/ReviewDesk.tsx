import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, useMember } from '#src/data/session/useSession.ts';
import { notesQuery } from '#src/data/submissions/queries.ts';
import { reviewStanding } from '#src/domain/reviewStanding.ts';
import { isWaiting, type Submission } from '#src/domain/submission.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { useNow } from '#src/ui/useNow.ts';
import { AuditTrail } from './AuditTrail.tsx';
import { Conversation } from './Conversation.tsx';
import { ItemOrigin } from './ItemOrigin.tsx';
import { isEmptyReview } from './keptReview.ts';
import { LinkList } from './LinkList.tsx';
import { OutdatedNotice } from './OutdatedNotice.tsx';
import { PossibleDuplicates } from './PossibleDuplicates.tsx';
import { type OpenDialog, ReviewDecisions } from './ReviewDecisions.tsx';
import classes from './ReviewDesk.module.css';
import { ReviewText } from './ReviewText.tsx';
import { reviewRounds } from './reviewRounds.ts';
import { useClaim } from './useClaim.ts';
import { useComparison } from './useComparison.ts';
import { useCorrections } from './useCorrections.ts';
import { useKeptReview } from './useKeptReview.ts';

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
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const review = useKeptReview({ uid, submissionId: live.id, version: seen.version });
  const standing = reviewStanding(actor, live, seen.version, now);
  const corrections = useCorrections(seen, { isMine: standing.kind === 'mine' });
  const isWriting = !isEmptyReview(review.kept) || corrections.isWriting;
  // The text on the screen follows the author's until the reviewer begins to work on it; from then on it stands still,
  // but for the reviewer's own corrections.
  const isAtWork = isWriting || live.claim?.by === uid;
  const mayFollow = !isAtWork || seen.version === live.version || corrections.isOwn(live);
  if (seen !== live && mayFollow) setSeen(live);

  const claim = useClaim(live, { isMine: standing.kind === 'mine', isWriting });
  const notes = useQuery(notesQuery(live.id, { isModerator: true }));
  const comparison = useComparison(seen);
  const rounds = reviewRounds(notes.data ?? [], live);
  const returnCount = rounds.returned.length;

  if (seen.status === 'draft') {
    return <EmptyPanel title={t('item.withAuthor.title')} text={t('item.withAuthor.text')} />;
  }
  return (
    <>
      <ItemOrigin submission={seen} round={returnCount + 1} now={now} />
      {comparison.live && comparison.live.version > seen.baseVersion && (
        <OutdatedNotice
          liveVersion={comparison.live.version}
          baseVersion={seen.baseVersion}
          canReturn={standing.kind === 'mine'}
          onReturn={(ready) => {
            const { reason } = review.kept;
            if (!reason.includes(ready))
              review.setReason([reason.trim(), ready].filter(Boolean).join('\n\n'));
            setDialog('return');
          }}
        />
      )}
      {returnCount > 0 && isWaiting(seen.status) && (
        <p className={classes.notice}>
          {t('item.earlierRounds', { count: returnCount })}{' '}
          <a href="#conversation">{t('item.toConversation')}</a>
        </p>
      )}
      {isWaiting(seen.status) && <PossibleDuplicates submission={seen} />}
      {comparison.hasFailed && <p className={classes.notice}>{t('item.changes.failed')}</p>}
      {comparison.isPending ? (
        <LoadingLines lines={6} />
      ) : (
        <ReviewText
          draft={seen}
          states={comparison.states}
          corrections={corrections.set}
          remarks={{
            texts: review.kept.remarks,
            onChange: review.setRemark,
            canWrite: standing.kind === 'mine' || standing.kind === 'free' || standing.kind === 'lapsed',
            earlier: rounds.returned.flatMap(({ remarks }, index) =>
              remarks.map((remark) => ({ ...remark, round: index + 1 })),
            ),
          }}
        />
      )}
      <LinkList submission={seen} />
      <Conversation submission={live} notes={notes} takenBack={rounds.takenBack} />
      <AuditTrail target={`submissions/${live.id}`} />
      <ReviewDecisions
        seen={seen}
        standing={standing}
        now={now}
        live={comparison.live}
        review={review}
        claim={claim}
        onShowNew={() => setSeen(live)}
        dialog={dialog}
        onDialog={setDialog}
      />
    </>
  );
}

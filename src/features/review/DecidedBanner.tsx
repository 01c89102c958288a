import { CloseButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { useMember } from '#src/data/session/useSession.ts';
import { paths } from '#src/paths.ts';
import { keepReview } from './keptReview.ts';
import { type RecentDecision, recallDecision } from './recentDecision.ts';
import classes from './UndoButton.module.css';
import { UndoButton } from './UndoButton.tsx';
import { useUndo } from './useUndo.ts';

/** Above the queue: what was decided last, and for a minute the way back. */
export function DecidedBanner() {
  const { uid } = useMember().identity;
  const [decision, setDecision] = useState(() => recallDecision(uid, Date.now()));
  return decision && <Banner decision={decision} onClose={() => setDecision(null)} />;
}

const confirmations = {
  returned: 'decision.return.done',
  published: 'decision.publish.done',
  declined: 'decision.decline.done',
} as const satisfies Record<RecentDecision['outcome'], string>;

function Banner({ decision, onClose }: { decision: RecentDecision; onClose: () => void }) {
  const { t } = useTranslation(['review', 'common']);
  const { uid } = useMember().identity;
  const navigate = useNavigate();
  const undo = useUndo(decision, ({ submissionId, version, kept }) => {
    keepReview({ uid, submissionId, version }, kept);
    void navigate(paths.reviewItem.to(submissionId));
  });
  return (
    <section className={classes.banner} aria-label={t('undo.label')}>
      <p role="alert" className={classes.done} dir="auto">
        {t(confirmations[decision.outcome], { title: decision.title })}
      </p>
      <UndoButton {...undo} />
      <CloseButton className={classes.close} aria-label={t('common:close')} onClick={onClose} />
    </section>
  );
}

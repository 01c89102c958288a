import { useTranslation } from 'react-i18next';
import { useActor } from '#src/data/session/useSession.ts';
import { isReviewDue } from '#src/domain/caseHistory.ts';
import { canMaintain } from '#src/domain/permissions.ts';
import { formatMonth } from '#src/ui/format.ts';
import { useNow } from '#src/ui/useNow.ts';
import type { CaseCareProps } from './CaseCare.tsx';
import classes from './CaseLife.module.css';
import { LazyCaseCare } from './LazyCaseCare.tsx';
import { NewVersionNote } from './NewVersionNote.tsx';

/** What stands above a published case: news of it, how fresh it is, and what those may do who look after it. */
export function CaseLife({ caseStudy, contact }: Omit<CaseCareProps, 'actor'>) {
  const { t } = useTranslation('caseLife');
  const actor = useActor();
  const now = useNow();
  const mayAct = canMaintain(actor, caseStudy);
  return (
    <>
      <NewVersionNote caseStudy={caseStudy} />
      {mayAct && <LazyCaseCare actor={actor} caseStudy={caseStudy} contact={contact} />}
      {!mayAct && isReviewDue(caseStudy, now) && (
        <p className={classes.due} role="note">
          {t('due.reader', { month: formatMonth(caseStudy.confirmedAt) })}
        </p>
      )}
    </>
  );
}

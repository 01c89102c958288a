import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isReviewDue } from '#src/domain/caseHistory.ts';
import type { CaseContact, CaseStudy } from '#src/domain/caseStudy.ts';
import { type Actor, canCheck, canRevise, isOfCity } from '#src/domain/permissions.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { formatMonth } from '#src/ui/format.ts';
import { useNow } from '#src/ui/useNow.ts';
import { ArchiveDialog } from './ArchiveDialog.tsx';
import classes from './CaseCare.module.css';
import { CheckLevelDialog } from './CheckLevelDialog.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';

export type CaseCareProps = {
  actor: Actor | null;
  caseStudy: CaseStudy;
  /** Undefined until it is known. */
  contact: CaseContact | null | undefined;
};

type Act = 'confirm' | 'contact' | 'archive' | 'check' | 'correct';

/** What its city and the secretariat may do with a published case. */
export function CaseCare({ actor, caseStudy, contact }: CaseCareProps) {
  const { t } = useTranslation('caseLife');
  const now = useNow();
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const isPublished = caseStudy.status === 'published';
  const isDue = isReviewDue(caseStudy, now);
  const mayCheck = canCheck(actor, caseStudy) && isPublished;
  const whose = isOfCity(actor, caseStudy) ? 'city' : 'secretariat';
  const standing = isPublished ? (isDue ? 'due' : 'live') : 'archived';

  return (
    <section className={classes.care} aria-labelledby="look-after" data-due={isDue || undefined}>
      <h2 id="look-after" className={classes.title}>
        {t('care.title')}
      </h2>
      <p className={classes.text}>
        {t(`care.${standing}.${whose}`, { month: formatMonth(caseStudy.confirmedAt) })}
      </p>
      <div className={classes.acts}>
        {isPublished && (
          <Button variant={isDue ? 'filled' : 'default'} size="sm" onClick={() => setAct('confirm')}>
            {t('confirm.open')}
          </Button>
        )}
        {canRevise(actor, caseStudy) && (
          <ButtonLink variant="default" size="sm" to={`${paths.newSubmission.to()}?revises=${caseStudy.id}`}>
            {t('care.revise')}
          </ButtonLink>
        )}
        <Button
          variant="default"
          size="sm"
          disabled={contact === undefined}
          onClick={() => setAct('contact')}
        >
          {t('contact.open')}
        </Button>
        {mayCheck && (
          <>
            <Button variant="default" size="sm" onClick={() => setAct('check')}>
              {t('check.open')}
            </Button>
            <Button variant="default" size="sm" onClick={() => setAct('correct')}>
              {t('correct.open')}
            </Button>
          </>
        )}
        <Button variant="subtle" size="sm" onClick={() => setAct('archive')}>
          {t(isPublished ? 'archive.open' : 'restore.open')}
        </Button>
      </div>
      {act === 'confirm' && <ConfirmDialog caseStudy={caseStudy} onClose={close} />}
      {act === 'contact' && (
        <ContactDialog caseStudyId={caseStudy.id} contact={contact ?? null} onClose={close} />
      )}
      {act === 'archive' && <ArchiveDialog caseStudy={caseStudy} onClose={close} />}
      {act === 'check' && <CheckLevelDialog caseStudy={caseStudy} onClose={close} />}
      {act === 'correct' && <CorrectDialog caseStudy={caseStudy} onClose={close} />}
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queuePlaceQuery, reviewPromiseQuery } from '#src/data/submissions/queries.ts';
import type { Submission } from '#src/domain/submission.ts';
import classes from './SubmittedFacts.module.css';

type SubmittedFactsProps = {
  submission: Submission;
};

/** Who reads a text that was handed in, when, and what happens then. What is not known is not said. */
export function SubmittedFacts({ submission }: SubmittedFactsProps) {
  const { submittedAt, status } = submission;
  const { data: usualDays = null } = useQuery(reviewPromiseQuery());
  const { data: place = null } = useQuery({
    ...queuePlaceQuery(submittedAt ?? new Date(0)),
    enabled: submittedAt !== null && status === 'submitted',
  });
  return <SubmittedFactsView isBeingRead={status === 'inReview'} usualDays={usualDays} place={place} />;
}

type SubmittedFactsViewProps = {
  isBeingRead: boolean;
  usualDays: number | null;
  place: number | null;
};

export function SubmittedFactsView({ isBeingRead, usualDays, place }: SubmittedFactsViewProps) {
  const { t } = useTranslation('editor');
  return (
    <dl className={classes.facts}>
      <Fact title={t('submitted.who.title')}>{t('submitted.who.text')}</Fact>
      {usualDays !== null && (
        <Fact title={t('submitted.when.title')}>{t('submitted.when.text', { count: usualDays })}</Fact>
      )}
      {isBeingRead ? (
        <Fact title={t('submitted.place.title')}>{t('submitted.place.inReview')}</Fact>
      ) : (
        place !== null && (
          <Fact title={t('submitted.place.title')}>
            {place === 1 ? t('submitted.place.first') : t('submitted.place.text', { count: place })}
          </Fact>
        )
      )}
      <Fact title={t('submitted.next.title')}>{t('submitted.next.text')}</Fact>
    </dl>
  );
}

function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt className={classes.title}>{title}</dt>
      <dd className={classes.text}>{children}</dd>
    </div>
  );
}

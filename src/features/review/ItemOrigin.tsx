import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { memberQuery, profileQuery } from '#src/data/members/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { spamSignals } from '#src/domain/spamSignals.ts';
import { isWaiting, type Submission } from '#src/domain/submission.ts';
import { formatDate } from '#src/ui/format.ts';
import { StatusBadge } from '#src/ui/StatusBadge.tsx';
import { PersonName } from './PersonName.tsx';
import classes from './ReviewDesk.module.css';
import { SpamHint } from './SpamHint.tsx';
import { useWaitingTime } from './useWaitingTime.ts';

type ItemOriginProps = {
  submission: Submission;
  round: number;
  now: Date;
};

/** Where a text comes from: its city, who handed it in and since when they belong to the network. */
export function ItemOrigin({ submission, round, now }: ItemOriginProps) {
  const { t } = useTranslation('review');
  const waitingTimeOf = useWaitingTime();
  const [author = ''] = submission.authorUids;
  const organisations = useQuery(publicOrganisationsQuery());
  const member = useQuery(memberQuery(author));
  const profile = useQuery(profileQuery(author));
  const city = organisations.data?.find(({ id }) => id === submission.organisationId);
  const memberSince = member.data?.createdAt ?? null;
  return (
    <>
      <div className={classes.origin}>
        <StatusBadge status={submission.status} />
        <p className={classes.city}>
          <bdi>
            {city ? `${city.name}, ${city.country}` : organisations.isPending ? '…' : t('queue.unknownCity')}
          </bdi>
        </p>
        <p>
          {t('item.handedInBy')} <PersonName uid={author} />
          {profile.data?.jobTitle && <bdi>, {profile.data.jobTitle}</bdi>}
          {memberSince && <>, {t('item.memberSince', { date: formatDate(memberSince) })}</>}
        </p>
        {submission.submittedAt && isWaiting(submission.status) && (
          <p>
            {t('item.round', { count: round })},{' '}
            {t('item.waits', { age: waitingTimeOf(submission.submittedAt, now) })}
          </p>
        )}
      </div>
      <SpamHint signals={spamSignals(submission, { memberSince, now })} form="full" />
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import type { FirstHandAccount } from '#src/domain/firstHandAccount.ts';
import { isUnderEmbargo } from '#src/domain/firstHandAccount.ts';
import type { ListedSession } from '#src/domain/programme.ts';
import { paths } from '#src/paths.ts';
import { formatMomentIn } from '#src/ui/eventClock.ts';
import { formatCalendarDay } from '#src/ui/format.ts';
import { Tag } from '#src/ui/Tag.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { useNow } from '#src/ui/useNow.ts';
import classes from './Accounts.module.css';

type AccountHeadProps = {
  account: FirstHandAccount;
  timeZone: string;
  session?: ListedSession | undefined;
};

const tones = { held: 'waiting', hidden: 'bad', withdrawn: 'quiet' } as const;

/** Who tells it, of what, and when; and how it stands, where that is not simply live. */
export function AccountHead({ account, timeZone, session }: AccountHeadProps) {
  const { t } = useTranslation(['accounts', 'vocabulary']);
  const organisations = useQuery(publicOrganisationsQuery());
  const city = organisations.data?.find(({ id }) => id === account.organisationId);
  const now = useNow();
  const { status, meeting, attribution, authorName, authorUid } = account;
  // The programme may have become stricter since.
  const isClosed = meeting === 'closed' || session?.meeting === 'closed';
  return (
    <>
      <p className={classes.head}>
        <bdi className={classes.who}>
          {attribution === 'unnamed' || authorName === null || authorUid === null ? (
            t('unnamed')
          ) : (
            <TextLink to={paths.person.to(authorUid)}>{authorName}</TextLink>
          )}
          {city && (
            <>
              , <TextLink to={paths.organisation.to(city.id)}>{city.name}</TextLink>
            </>
          )}
        </bdi>
        {status !== 'live' && <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>}
        {isUnderEmbargo(account, now) && (
          <Tag tone="waiting">{t('embargoUntil', { at: formatMomentIn(account.visibleFrom, timeZone) })}</Tag>
        )}
        {isClosed && <Tag tone="attention">{t('closedMeeting')}</Tag>}
      </p>
      <p className={classes.soft}>
        {[
          formatCalendarDay(account.day),
          session?.title,
          t('writtenAt', { at: formatMomentIn(account.writtenAt, timeZone) }),
          account.editedAt && t('editedAt', { at: formatMomentIn(account.editedAt, timeZone) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}

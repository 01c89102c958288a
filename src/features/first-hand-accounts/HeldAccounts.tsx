import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { publicEventsQuery } from '#src/data/events/queries.ts';
import { heldAccountsQuery } from '#src/data/first-hand-accounts/queries.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { formatRelative } from '#src/ui/format.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import { useNow } from '#src/ui/useNow.ts';
import { AccountItem } from './AccountItem.tsx';
import classes from './Accounts.module.css';
import { DeskTools } from './DeskTools.tsx';
import { useFocusWhenFewer } from './useFocusWhenFewer.ts';

type HeldAccountsProps = {
  /** Only of this event; of all if left out. */
  eventId?: string;
};

/** What peers wrote and the secretariat has not read yet, longest waiting first; live. */
export function HeldAccounts({ eventId }: HeldAccountsProps) {
  const { t } = useTranslation('accounts');
  const held = useQuery(heldAccountsQuery());
  const events = useQuery(publicEventsQuery()).data ?? [];
  const now = useNow();
  const data = held.data?.filter((one) => eventId === undefined || one.eventId === eventId);
  const place = useFocusWhenFewer<HTMLDivElement>(data?.length ?? 0);
  return (
    <div ref={place} tabIndex={-1}>
      <Faces
        query={{ data, error: held.error, refetch: held.refetch }}
        empty={<p className={classes.soft}>{t('held.none')}</p>}
      >
        {(waiting) => (
          <div className={classes.list}>
            {waiting.map((one) => {
              const event = events.find(({ id }) => id === one.eventId);
              return (
                <div key={one.account.id}>
                  <p className={classes.soft}>
                    <TextLink to={paths.event.to(one.eventId, 'accounts')}>
                      {event?.name ?? one.eventId}
                    </TextLink>
                    {' · '}
                    {t('held.since', { when: formatRelative(one.account.postedAt, now) })}
                  </p>
                  <AccountItem
                    eventId={one.eventId}
                    account={one.account}
                    timeZone={event?.timeZone ?? 'UTC'}
                  />
                  <DeskTools eventId={one.eventId} account={one.account} />
                </div>
              );
            })}
          </div>
        )}
      </Faces>
    </div>
  );
}

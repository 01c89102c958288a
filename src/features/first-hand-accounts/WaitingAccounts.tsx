import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { outboxOf, outboxQuery } from '#src/data/first-hand-accounts/outbox.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { mayTakeBack, type OutboxEntry, triedAgain } from '#src/domain/outbox.ts';
import { formatMomentIn } from '#src/ui/eventClock.ts';
import { Tag } from '#src/ui/Tag.tsx';
import classes from './Accounts.module.css';

type WaitingAccountsProps = {
  event: PortalEvent;
};

/** What was written on this device and is not at the portal yet, with the time it was written. */
export function WaitingAccounts({ event }: WaitingAccountsProps) {
  const { t } = useTranslation('accounts');
  const { identity } = useMember();
  const waiting = (useQuery(outboxQuery(identity.uid)).data ?? []).filter(
    ({ eventId }) => eventId === event.id,
  );
  if (waiting.length === 0) return null;
  return (
    <section aria-label={t('waiting.title')} className={classes.own}>
      <h2 className={classes.ownTitle}>{t('waiting.title')}</h2>
      <p className={classes.soft}>{t('waiting.text')}</p>
      <ul className={classes.ownList}>
        {waiting.map((entry) => (
          <li key={entry.id}>
            <Waiting entry={entry} timeZone={event.timeZone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waiting({ entry, timeZone }: { entry: OutboxEntry; timeZone: string }) {
  const { t } = useTranslation('accounts');
  const outbox = outboxOf(entry.uid);
  return (
    <>
      <p className={classes.marks}>
        <Tag tone={entry.state === 'refused' ? 'bad' : 'waiting'} withDot>
          {t(`waiting.state.${entry.state}`)}
        </Tag>
        <span className={classes.soft}>
          {t('writtenAt', { at: formatMomentIn(entry.writtenAt, timeZone) })}
        </span>
      </p>
      <p className={classes.body} lang={entry.input.language} dir="auto">
        {entry.input.body}
      </p>
      {entry.state === 'refused' && (
        <>
          <p className={classes.soft}>{t(`waiting.refused.${entry.problem ?? 'unknown'}`)}</p>
          <Button
            variant="default"
            size="sm"
            onClick={() => void outbox.change(entry.id, (one) => triedAgain(one, new Date()))}
          >
            {t('waiting.again')}
          </Button>
        </>
      )}
      {mayTakeBack(entry) && (
        <Button variant="subtle" size="sm" onClick={() => void outbox.change(entry.id, () => null)}>
          {t('waiting.discard')}
        </Button>
      )}
    </>
  );
}

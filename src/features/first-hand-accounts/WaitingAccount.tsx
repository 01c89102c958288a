import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outboxOf } from '#src/data/first-hand-accounts/outbox.ts';
import { isInAuthorsHand } from '#src/domain/accountInHand.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { type OutboxEntry, triedAgain } from '#src/domain/outbox.ts';
import { paths } from '#src/paths.ts';
import { formatMomentIn } from '#src/ui/eventClock.ts';
import { Tag } from '#src/ui/Tag.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { useCommand } from '#src/ui/useCommand.ts';
import classes from './Accounts.module.css';
import { CopyWords } from './CopyWords.tsx';
import { DiscardAccount } from './DiscardAccount.tsx';
import { Failure } from './Failure.tsx';
import { type EditAgainOutcome, takeOut, useEditAgain, useHasArrived } from './useEditAgain.ts';

type WaitingAccountProps = {
  event: PortalEvent;
  entry: OutboxEntry;
  onDiscarded: () => void;
};

/** One account on this device: how it stands, and what its author can do with one that was not accepted. */
export function WaitingAccount({ event, entry, onDiscarded }: WaitingAccountProps) {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const editAgain = useEditAgain(event);
  const hasArrived = useHasArrived();
  const [outcome, setOutcome] = useState<EditAgainOutcome>();
  const edit = useCommand(async () => setOutcome(await editAgain(entry)));
  const discard = useCommand(async () => {
    // Thrown away here, it would stay where members read it.
    if (await hasArrived(entry)) setOutcome('arrived');
    else if (await takeOut(entry)) onDiscarded();
    else setOutcome('away');
  });
  const forget = useCommand(async () => {
    await takeOut(entry);
    await client.invalidateQueries({ queryKey: ['events', event.id, 'accounts'] });
  });
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // An answer may take the button along that had the focus.
    if (outcome && document.activeElement === document.body) said.current?.focus();
  }, [outcome]);
  const isRefused = entry.state === 'refused';

  return (
    <>
      <p className={classes.marks}>
        <Tag tone={isRefused ? 'bad' : 'waiting'} withDot>
          {t(`waiting.state.${entry.state}`)}
        </Tag>
        <span className={classes.soft}>
          {t('writtenAt', { at: formatMomentIn(entry.writtenAt, event.timeZone) })}
        </span>
      </p>
      <p className={classes.body} lang={entry.input.language} dir="auto">
        {entry.input.body}
      </p>
      {isRefused && <p className={classes.soft}>{t(`waiting.refused.${entry.problem ?? 'unknown'}`)}</p>}
      <p ref={said} tabIndex={-1} role="status" className={classes.soft}>
        {outcome === 'arrived' && t('waiting.arrived')}
        {outcome === 'full' && t('waiting.full')}
        {outcome === 'away' && t('waiting.away')}
      </p>
      {outcome === 'arrived' ? (
        <div className={classes.tools}>
          <TextLink to={paths.account.to(event.id, entry.id)}>{t('waiting.openArrived')}</TextLink>
          <Button variant="default" size="sm" loading={forget.isBusy} onClick={() => void forget.start()}>
            {t('waiting.forget')}
          </Button>
        </div>
      ) : (
        <div className={classes.tools}>
          {isRefused && (
            <Button
              variant="default"
              size="sm"
              onClick={() => void outboxOf(entry.uid).change(entry.id, (one) => triedAgain(one, new Date()))}
            >
              {t('waiting.again')}
            </Button>
          )}
          {isInAuthorsHand(entry) && (
            <>
              <Button variant="default" size="sm" loading={edit.isBusy} onClick={() => void edit.start()}>
                {t('waiting.edit')}
              </Button>
              <CopyWords text={entry.input.body} />
              <DiscardAccount
                mayHaveArrived={entry.mayHaveArrived}
                isBusy={discard.isBusy}
                onDiscard={() => void discard.start()}
              />
            </>
          )}
        </div>
      )}
      <Failure error={edit.error ?? discard.error ?? forget.error} />
    </>
  );
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { programmeQuery } from '#src/data/events/queries.ts';
import { outboxOf } from '#src/data/first-hand-accounts/outbox.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { draftProblems, emptyAccountDraft, postableAccount } from '#src/domain/accountDraft.ts';
import type { ContentLanguage } from '#src/domain/classification.ts';
import type { PortalEvent } from '#src/domain/event.ts';
import { dayAt } from '#src/domain/eventTime.ts';
import { listedSessions } from '#src/domain/programme.ts';
import { useNow } from '#src/ui/useNow.ts';
import { AccountAttribution } from './AccountAttribution.tsx';
import { AccountExtras } from './AccountExtras.tsx';
import { AccountMeeting } from './AccountMeeting.tsx';
import { AccountPictureField } from './AccountPictureField.tsx';
import { AccountText } from './AccountText.tsx';
import { useAccountDraft } from './useAccountDraft.ts';
import classes from './WriteAccount.module.css';

type WriteAccountProps = {
  event: PortalEvent;
  language: ContentLanguage;
  /** It is on its way: the device sends it when it can. */
  onHandedOver: () => void;
};

/** A first-hand account, written on a phone in a minute. Every change is kept on the device. */
export function WriteAccount({ event, language, onHandedOver }: WriteAccountProps) {
  const { t } = useTranslation('accounts');
  const { identity, member } = useMember();
  const { uid } = identity;
  const now = useNow();
  const begun = Object.entries(event.days)
    .filter(([, begins]) => begins <= now)
    .map(([day]) => day)
    .toSorted();
  const today = dayAt(now, event.timeZone);
  const writing = useAccountDraft(
    uid,
    event.id,
    emptyAccountDraft(begun.includes(today) ? today : (begun.at(-1) ?? null), language),
  );
  const { draft, picture } = writing;
  const programme = useQuery(programmeQuery(event.id));
  const sessions = listedSessions(programme.data ?? null);
  const session = sessions.find(({ id }) => id === draft.sessionId);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isFull, setFull] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const context = () => ({
    timeZone: event.timeZone,
    sessionMeeting: session?.meeting ?? null,
    hasPicture: picture !== null,
    now: new Date(),
  });
  const problems = isTried ? draftProblems(draft, context()) : {};

  async function post() {
    const account = postableAccount(draft, context());
    if (!account) {
      setTried(true);
      // After the fields have said what is missing.
      requestAnimationFrame(() =>
        form.current
          ?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"] input')
          ?.focus(),
      );
      return;
    }
    setBusy(true);
    try {
      await outboxOf(uid).add({
        id: await writing.idToPost(),
        eventId: event.id,
        uid,
        ...account,
        writtenAt: new Date(),
        picture: picture === null ? null : picture.slice(),
      });
    } catch {
      setBusy(false);
      setFull(true);
      return;
    }
    writing.clear();
    onHandedOver();
  }

  return (
    <form
      ref={form}
      noValidate
      className={classes.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        if (!isBusy) void post();
      }}
    >
      {writing.isFound && <p className={classes.note}>{t('write.found')}</p>}
      <AccountMeeting
        event={event}
        days={begun}
        sessions={sessions}
        draft={draft}
        problems={problems}
        onChange={writing.change}
      />
      <AccountText draft={draft} problem={problems.body} onChange={writing.change} />
      <AccountPictureField
        picture={picture}
        alt={draft.pictureAlt}
        problem={problems.pictureAlt}
        onPicture={writing.changePicture}
        onAlt={(pictureAlt) => writing.change({ pictureAlt })}
      />
      <AccountAttribution draft={draft} problem={problems.attribution} onChange={writing.change} />
      <AccountExtras event={event} draft={draft} problem={problems.embargo} onChange={writing.change} />
      <div className={classes.end}>
        <p className={classes.note}>{member.trusted ? t('write.trusted') : t('write.held')}</p>
        <p role="alert" className={classes.problem}>
          {isFull ? t('write.full') : Object.keys(problems).length > 0 && t('write.missing')}
        </p>
        <Button type="submit" size="md" loading={isBusy}>
          {t('write.post')}
        </Button>
        <p className={classes.note}>{writing.isKept ? t('write.kept') : t('write.notKept')}</p>
      </div>
    </form>
  );
}

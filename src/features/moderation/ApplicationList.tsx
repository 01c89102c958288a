import { useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applicantQuery, applicantsQuery, profileQuery } from '#src/data/members/queries.ts';
import { organisationQuery } from '#src/data/organisations/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import type { Member } from '#src/domain/member.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { ApplicationCard } from './ApplicationCard.tsx';
import classes from './ApplicationList.module.css';
import { ApproveDialog } from './ApproveDialog.tsx';
import { SuspendDialog } from './SuspendDialog.tsx';

/** Who waits to be let in, longest wait first. */
export function ApplicationList() {
  const { t } = useTranslation('moderation');
  const applicants = useQuery(applicantsQuery());
  const region = useRef<HTMLElement>(null);
  useFocusWhenDecided(region, applicants.data?.length ?? 0);
  return (
    <section ref={region} tabIndex={-1} className={classes.region} aria-label={t('application.list')}>
      <Faces
        query={applicants}
        empty={<EmptyPanel title={t('application.empty.title')} text={t('application.empty.text')} />}
      >
        {(members) => (
          <ol className={classes.list}>
            {members.map((member) => (
              <li key={member.id} className={classes.item}>
                <Applicant member={member} />
              </li>
            ))}
          </ol>
        )}
      </Faces>
    </section>
  );
}

/** A decided application leaves the list with the button that had focus; the list takes it over. */
function useFocusWhenDecided(region: RefObject<HTMLElement | null>, count: number) {
  const known = useRef(count);
  useEffect(() => {
    if (count < known.current && document.activeElement === document.body) region.current?.focus();
    known.current = count;
  }, [region, count]);
}

/** Reads what belongs to one application, and holds its two dialogs. */
function Applicant({ member }: { member: Member }) {
  const { t } = useTranslation('moderation');
  const actor = useActor();
  const [open, setOpen] = useState<'approve' | 'turnDown' | null>(null);
  const applicant = useQuery(applicantQuery(member.id));
  const profile = useQuery(profileQuery(member.id));
  const organisation = useQuery({
    ...organisationQuery(member.organisationId ?? ''),
    enabled: member.organisationId !== null,
  });
  const name = profile.data?.displayName ?? t('unnamed');
  const close = () => setOpen(null);

  return (
    <Faces query={applicant} loading={<LoadingLines lines={3} />}>
      {({ email, application }) => (
        <>
          <ApplicationCard
            actor={actor}
            member={member}
            name={name}
            jobTitle={profile.data?.jobTitle ?? ''}
            email={email}
            application={application}
            organisation={organisation.data ?? null}
            now={new Date()}
            onApprove={() => setOpen('approve')}
            onTurnDown={() => setOpen('turnDown')}
          />
          {open === 'approve' && (
            <ApproveDialog
              member={member}
              name={name}
              email={email}
              application={application}
              onClose={close}
            />
          )}
          {open === 'turnDown' && <SuspendDialog member={member} name={name} onClose={close} />}
        </>
      )}
    </Faces>
  );
}

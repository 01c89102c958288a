import { Checkbox, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { profileQuery, staffQuery } from '#src/data/members/queries.ts';
import { changeFocalPoints } from '#src/data/moderation/organisationCommands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { type Organisation, organisationLimits } from '#src/domain/organisation.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { AuditNote } from './AuditNote.tsx';
import classes from './DeskDialog.module.css';
import { DeskDialog } from './DeskDialog.tsx';
import { useOrganisationAct } from './useOrganisationAct.ts';

type FocalPointsDialogProps = {
  organisation: Organisation;
  onClose: () => void;
};

/** Says who speaks for a government: people of its own. */
export function FocalPointsDialog({ organisation, onClose }: FocalPointsDialogProps) {
  const { t } = useTranslation('moderation');
  const moderator = { uid: useMember().identity.uid };
  const [chosen, setChosen] = useState<readonly string[]>(organisation.focalPoints);
  const [reason, setReason] = useState('');
  const staff = useQuery(staffQuery(organisation.id));
  const isFull = chosen.length >= organisationLimits.focalPoints;
  const changing = useOrganisationAct(
    organisation,
    () =>
      changeFocalPoints(database(), moderator, {
        organisationId: organisation.id,
        focalPoints: chosen,
        reason: reason.trim(),
      }),
    onClose,
  );
  return (
    <DeskDialog
      onClose={onClose}
      title={t('organisationDesk.focalPoints.title', { name: organisation.name })}
      confirmLabel={t('organisationDesk.save')}
      onConfirm={() => changing.mutate()}
      isPending={changing.isPending}
      error={changing.error}
    >
      <p className={classes.text}>
        {t('organisationDesk.focalPoints.text', { count: organisationLimits.focalPoints })}
      </p>
      <Faces query={staff} isEmpty={() => false}>
        {(people) => {
          // Who has left since is listed too: to be let go.
          const uids = [...new Set([...organisation.focalPoints, ...people.map(({ id }) => id)])];
          return uids.length === 0 ? (
            <p>{t('organisationDesk.focalPoints.nobody')}</p>
          ) : (
            <Checkbox.Group
              label={t('organisationDesk.focalPoints.label')}
              value={[...chosen]}
              onChange={setChosen}
            >
              <Stack gap="xs" mt="xs">
                {uids.map((uid) => (
                  <StaffChoice
                    key={uid}
                    uid={uid}
                    hasLeft={!people.some(({ id }) => id === uid)}
                    isDisabled={isFull && !chosen.includes(uid)}
                  />
                ))}
              </Stack>
            </Checkbox.Group>
          );
        }}
      </Faces>
      <AuditNote value={reason} onChange={setReason} />
    </DeskDialog>
  );
}

type StaffChoiceProps = {
  uid: string;
  hasLeft: boolean;
  isDisabled: boolean;
};

function StaffChoice({ uid, hasLeft, isDisabled }: StaffChoiceProps) {
  const { t } = useTranslation('moderation');
  const profile = useQuery(profileQuery(uid));
  const name = profile.data?.displayName ?? (profile.isPending ? '…' : uid);
  return (
    <Checkbox
      value={uid}
      label={<bdi>{name}</bdi>}
      description={hasLeft ? t('organisationDesk.focalPoints.hasLeft') : profile.data?.jobTitle}
      disabled={isDisabled}
    />
  );
}

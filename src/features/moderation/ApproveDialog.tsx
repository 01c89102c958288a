import { Button } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { database } from '#src/data/client/database.ts';
import { approveMember } from '#src/data/moderation/memberCommands.ts';
import { createOrganisation } from '#src/data/moderation/organisationCommands.ts';
import { refreshPublicOrganisations } from '#src/data/organisations/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { type Application, emailDomain, type Member } from '#src/domain/member.ts';
import { AuditNote } from './AuditNote.tsx';
import classes from './DeskDialog.module.css';
import { DeskDialog } from './DeskDialog.tsx';
import { holdsOrLeads } from './holdsOrLeads.ts';
import { NewOrganisationFields } from './NewOrganisationFields.tsx';
import { newOrganisationSchema, organisationFrom } from './newOrganisation.ts';
import { OrganisationPicker } from './OrganisationPicker.tsx';

type ApproveDialogProps = {
  member: Member;
  name: string;
  email: string;
  application: Application | null;
  onClose: () => void;
};

/** Lets somebody in for a city on the list, or adds the city first. */
export function ApproveDialog({ member, name, email, application, onClose }: ApproveDialogProps) {
  const { t } = useTranslation(['moderation', 'common']);
  const moderator = { uid: useMember().identity.uid };
  const client = useQueryClient();
  const [organisationId, setOrganisationId] = useState(member.organisationId);
  const [isAdding, setIsAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const [reason, setReason] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const form = useForm({
    initialValues: organisationFrom(application, emailDomain(email)),
    validate: schemaResolver(newOrganisationSchema, { sync: true }),
  });

  const approving = useMutation({
    mutationFn: async () => {
      let id = organisationId;
      if (isAdding) {
        const organisation = v.parse(newOrganisationSchema, form.values);
        id = await createOrganisation(database(), moderator, { ...organisation, reason: reason.trim() });
        // If only the second step fails, trying again must not add the city twice.
        setOrganisationId(id);
        setIsAdding(false);
        setAdded(organisation.name);
        await refreshPublicOrganisations(client);
      }
      if (id !== null)
        await approveMember(database(), moderator, {
          uid: member.id,
          organisationId: id,
          reason: reason.trim(),
        });
    },
    onSuccess: () => {
      notifications.show({ message: t('approve.done', { name }) });
      onClose();
    },
  });

  const handleConfirm = () => {
    if (isAdding) {
      if (holdsOrLeads(form)) approving.mutate();
    } else if (organisationId === null) {
      setIsMissing(true);
      picker.current?.focus();
    } else {
      approving.mutate();
    }
  };

  return (
    <DeskDialog
      onClose={onClose}
      title={t('approve.title', { name })}
      confirmLabel={isAdding ? t('approve.confirmAdding') : t('approve.confirm')}
      onConfirm={handleConfirm}
      isPending={approving.isPending}
      error={approving.error}
    >
      <p className={classes.text}>{t('approve.text')}</p>
      {application?.organisationName && (
        <p className={classes.quote} dir="auto">
          {t('approve.wrote', {
            text: [application.organisationName, application.country].filter(Boolean).join(', '),
          })}
        </p>
      )}
      {isAdding ? (
        <NewOrganisationFields form={form} heading={t('organisation.heading')} />
      ) : (
        <OrganisationPicker
          ref={picker}
          label={t('approve.city')}
          value={organisationId}
          onChange={(id) => {
            setOrganisationId(id);
            setIsMissing(false);
          }}
          error={isMissing ? t('approve.cityMissing') : undefined}
        />
      )}
      {added === null ? (
        <div>
          <Button variant="subtle" size="compact-md" onClick={() => setIsAdding(!isAdding)}>
            {isAdding ? t('approve.chooseListed') : t('approve.notListed')}
          </Button>
        </div>
      ) : (
        <p role="status">{t('approve.added', { name: added })}</p>
      )}
      <AuditNote value={reason} onChange={setReason} />
    </DeskDialog>
  );
}

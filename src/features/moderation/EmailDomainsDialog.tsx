import { schemaResolver, useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { database } from '#src/data/client/database.ts';
import { changeEmailDomains } from '#src/data/moderation/organisationCommands.ts';
import { useMember } from '#src/data/session/useSession.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { AuditNote } from './AuditNote.tsx';
import classes from './DeskDialog.module.css';
import { DeskDialog } from './DeskDialog.tsx';
import { EmailDomainsField } from './EmailDomainsField.tsx';
import { holdsOrLeads } from './holdsOrLeads.ts';
import { newOrganisationSchema, organisationInForm } from './newOrganisation.ts';
import { useOrganisationAct } from './useOrganisationAct.ts';

type EmailDomainsDialogProps = {
  organisation: Organisation;
  onClose: () => void;
};

/** Says whose addresses get in without asking. Who is in already stays in. */
export function EmailDomainsDialog({ organisation, onClose }: EmailDomainsDialogProps) {
  const { t } = useTranslation('moderation');
  const moderator = { uid: useMember().identity.uid };
  const [reason, setReason] = useState('');
  const form = useForm({
    initialValues: organisationInForm(organisation),
    validate: schemaResolver(newOrganisationSchema, { sync: true }),
  });
  const changing = useOrganisationAct(
    organisation,
    () =>
      changeEmailDomains(database(), moderator, {
        organisationId: organisation.id,
        emailDomains: v.parse(newOrganisationSchema, form.values).emailDomains,
        reason: reason.trim(),
      }),
    onClose,
  );
  return (
    <DeskDialog
      onClose={onClose}
      title={t('organisationDesk.domains.title', { name: organisation.name })}
      confirmLabel={t('organisationDesk.save')}
      onConfirm={() => holdsOrLeads(form) && changing.mutate()}
      isPending={changing.isPending}
      error={changing.error}
    >
      <p className={classes.text}>{t('organisationDesk.domains.text')}</p>
      <EmailDomainsField form={form} />
      <AuditNote value={reason} onChange={setReason} />
    </DeskDialog>
  );
}

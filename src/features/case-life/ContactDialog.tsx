import { Checkbox, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeContact } from '#src/data/case-studies/commands.ts';
import { database } from '#src/data/client/database.ts';
import { type CaseContact, caseStudyLimits, offers } from '#src/domain/caseStudy.ts';
import { emptyContact, isReachable } from '#src/domain/contact.ts';
import { isSame } from '#src/domain/submission.ts';
import classes from './CareDialog.module.css';
import { CareDialog } from './CareDialog.tsx';
import { NoteField } from './NoteField.tsx';
import { useCareAct } from './useCareAct.ts';

type ContactDialogProps = {
  caseStudyId: string;
  /** As it stands now; may change while the dialog is open. */
  contact: CaseContact | null;
  onClose: () => void;
};

/** Whom readers write to: live at once, without a new version. */
export function ContactDialog({ caseStudyId, contact, onClose }: ContactDialogProps) {
  const { t } = useTranslation(['caseLife', 'vocabulary']);
  const [opened] = useState(contact);
  const [form, setForm] = useState(formOf(contact));
  const [note, setNote] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const email = useRef<HTMLInputElement>(null);
  const next = {
    ...form,
    contactName: form.contactName.trim(),
    contactEmail: form.contactEmail.trim(),
  };
  const problem = !isReachable(next)
    ? t('contact.emailProblem')
    : isSame(next, formOf(contact)) && t('contact.same');

  const changing = useCareAct(caseStudyId, {
    run: (actor) => changeContact(database(), actor, { caseStudyId, note, contact: next }),
    done: t('contact.done'),
    onClose,
  });
  const wasChangedByAnother =
    contact?.lastChangeId !== opened?.lastChangeId && !changing.isPending && !changing.isSuccess;

  return (
    <CareDialog
      onClose={onClose}
      title={t('contact.title')}
      effect={t('contact.effect')}
      confirmLabel={t('contact.act')}
      onConfirm={() => {
        setWasTried(true);
        if (problem) email.current?.focus();
        else changing.mutate();
      }}
      isPending={changing.isPending}
      error={changing.error}
    >
      {wasChangedByAnother && (
        <p role="status" className={classes.aside}>
          {t('contact.changedMeanwhile', { email: contact?.contactEmail ?? '' })}
        </p>
      )}
      <div className={classes.pair}>
        <TextInput
          label={t('contact.name')}
          description={t('contact.nameHint')}
          value={form.contactName}
          onChange={(event) => setForm({ ...form, contactName: event.currentTarget.value })}
          maxLength={caseStudyLimits.contactName}
          dir="auto"
          autoComplete="off"
          data-autofocus
        />
        <TextInput
          ref={email}
          type="email"
          label={t('contact.email')}
          description={t('contact.emailHint')}
          value={form.contactEmail}
          onChange={(event) => setForm({ ...form, contactEmail: event.currentTarget.value })}
          error={wasTried && problem}
          maxLength={caseStudyLimits.contactEmail}
          required
          withAsterisk={false}
          autoComplete="off"
        />
      </div>
      <Checkbox.Group
        size="md"
        label={t('contact.offers')}
        value={form.contactOffers}
        onChange={(chosen) =>
          setForm({ ...form, contactOffers: offers.filter((offer) => chosen.includes(offer)) })
        }
      >
        <div className={classes.levels}>
          {offers.map((offer) => (
            <Checkbox key={offer} value={offer} label={t(`vocabulary:offer.${offer}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <NoteField label={t('note.label')} hint={t('note.hint')} value={note} onChange={setNote} />
    </CareDialog>
  );
}

function formOf(contact: CaseContact | null) {
  if (!contact) return emptyContact;
  const { contactName, contactEmail, contactOffers } = contact;
  return { contactName, contactEmail, contactOffers };
}

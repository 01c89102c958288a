import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { caseStudyLimits, offers, requirements } from '#src/domain/caseStudy.ts';
import { ContentLongText } from './ContentFields.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import classes from './FormGroup.module.css';
import { RevisionContact } from './RevisionContact.tsx';
import { useRevised } from './RevisionContext.ts';
import { TextField } from './TextField.tsx';
import { useFieldText } from './useFieldText.ts';
import { useMemberOnlyField, useWritingState } from './WritingContext.ts';

export function ContactSection() {
  const revised = useRevised();
  const hasContact = useWritingState(({ draft }) =>
    requirements.every(({ id, isMet }) => id !== 'contact' || isMet(draft)),
  );
  if (revised && hasContact) {
    return (
      <>
        <ContentLongText name="conditions" isOptional />
        <RevisionContact caseStudyId={revised.caseStudyId} />
      </>
    );
  }
  return (
    <>
      <ContentLongText name="conditions" isOptional />
      <ContactName />
      <ContactEmail />
      <ContactOffers />
    </>
  );
}

function ContactName() {
  const [value, change] = useMemberOnlyField('contactName');
  return (
    <TextField
      name="contactName"
      value={value}
      onChange={change}
      most={caseStudyLimits.contactName}
      isOptional
    />
  );
}

function ContactEmail() {
  const { t } = useTranslation('editor');
  const [value, change] = useMemberOnlyField('contactEmail');
  const isAddress = useWritingState(({ draft }) =>
    requirements.every(({ field, isMet }) => field !== 'contactEmail' || isMet(draft)),
  );
  return (
    <TextField
      name="contactEmail"
      type="email"
      value={value}
      onChange={(next) => change(next.trim())}
      most={caseStudyLimits.contactEmail}
      problem={value === '' || isAddress ? undefined : t('error.email')}
    />
  );
}

function ContactOffers() {
  const { t } = useTranslation('vocabulary');
  const text = useFieldText('contactOffers', { isOptional: true });
  const [chosen, change] = useMemberOnlyField('contactOffers');
  return (
    <FieldFrame name="contactOffers">
      <Checkbox.Group
        {...text}
        size="md"
        value={chosen}
        onChange={(next) => change(offers.filter((offer) => next.includes(offer)))}
      >
        <div className={classes.choices}>
          {offers.map((offer) => (
            <Checkbox key={offer} value={offer} label={t(`offer.${offer}`)} />
          ))}
        </div>
      </Checkbox.Group>
    </FieldFrame>
  );
}

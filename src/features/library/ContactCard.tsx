import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MemberOnly } from '#src/domain/caseStudy.ts';
import classes from './ContactCard.module.css';

type ContactCardProps = {
  contact: Pick<MemberOnly, 'contactName' | 'contactEmail' | 'contactOffers'>;
  /** For the subject of the e-mail. */
  caseTitle: string;
};

/** Whom to ask, and what for. */
export function ContactCard({ contact, caseTitle }: ContactCardProps) {
  const { t } = useTranslation(['library', 'vocabulary']);
  const { contactName, contactEmail, contactOffers } = contact;

  return (
    <div className={classes.card}>
      {contactName !== '' && (
        <p className={classes.name} dir="auto">
          {contactName}
        </p>
      )}
      {contactEmail !== '' && (
        <p className={classes.email}>
          <Address address={contactEmail} />
        </p>
      )}
      {contactOffers.length > 0 && (
        <p className={classes.offers}>
          {t('contact.offers')}: {contactOffers.map((offer) => t(`vocabulary:offer.${offer}`)).join(', ')}
        </p>
      )}
      {contactEmail !== '' && (
        <Button
          component="a"
          href={mailLink(contactEmail, caseTitle)}
          leftSection={<IconMail size={20} aria-hidden="true" />}
          className={classes.write}
        >
          {t('contact.write')}
        </Button>
      )}
    </div>
  );
}

/** Breaks before the @ where it must break. */
function Address({ address }: { address: string }) {
  const at = address.lastIndexOf('@');
  return at < 1 ? (
    address
  ) : (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}

/** Encoded, so that an address cannot smuggle in further recipients. */
function mailLink(address: string, subject: string): string {
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`;
}

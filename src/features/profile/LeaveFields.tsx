import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import { emptyContact } from '#src/domain/contact.ts';
import { type Handover, stays } from '#src/domain/handover.ts';
import { successorProblem } from '#src/domain/leaving.ts';
import classes from './LeaveNetwork.module.css';
import type { OwnDependents } from './useOwnDependents.ts';

type LeaveFieldsProps = {
  dependents: OwnDependents;
  handover: Handover;
  onChange: (handover: Handover) => void;
  /** Whether to say yet what is missing. */
  wasTried: boolean;
};

/** Another contact for each case that only this member answers for, another author for each text that is theirs alone. */
export function LeaveFields({ dependents, handover, onChange, wasTried }: LeaveFieldsProps) {
  const { t } = useTranslation('membership');
  const { cases, drafts, colleagues } = dependents;
  if (cases.length === 0 && drafts.length === 0) return <p>{t('leave.nothing')}</p>;
  const name = (id: string, fields: Partial<Handover['contacts'][string]>) => {
    const contact = { contactName: '', contactEmail: '', ...handover.contacts[id], ...fields };
    onChange({ ...handover, contacts: { ...handover.contacts, [id]: contact } });
  };
  return (
    <>
      {cases.length > 0 && (
        <fieldset className={classes.group}>
          <legend>{t('leave.cases', { count: cases.length })}</legend>
          <p>{t('leave.casesText')}</p>
          {cases.map(({ caseStudy: { id, content }, contact }) => {
            const successor = handover.contacts[id] ?? emptyContact;
            const problem = wasTried ? successorProblem(successor, contact) : null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset inside the fieldset would be drawn twice.
              <div key={id} role="group" aria-label={content.title} className={classes.one}>
                <p className={classes.title} dir="auto">
                  {content.title}
                </p>
                <TextInput
                  label={t('leave.contactName')}
                  value={successor.contactName}
                  onChange={({ currentTarget: { value } }) => name(id, { contactName: value })}
                  maxLength={caseStudyLimits.contactName}
                  dir="auto"
                  autoComplete="off"
                />
                <TextInput
                  type="email"
                  label={t('leave.contactEmail')}
                  value={successor.contactEmail}
                  onChange={({ currentTarget: { value } }) => name(id, { contactEmail: value })}
                  error={problem && t(`leave.${problem}`)}
                  maxLength={caseStudyLimits.contactEmail}
                  autoComplete="off"
                />
              </div>
            );
          })}
        </fieldset>
      )}
      {drafts.length > 0 && (
        <fieldset className={classes.group}>
          <legend>{t('leave.drafts', { count: drafts.length })}</legend>
          <p>{t('leave.draftsText')}</p>
          {drafts.map(({ id, content }) => (
            <Select
              key={id}
              label={t('leave.author', { title: content.title || t('leave.untitled') })}
              data={[
                ...colleagues.map(({ uid, name: colleague }) => ({ value: uid, label: colleague })),
                { value: stays, label: t('leave.rest') },
              ]}
              value={handover.authors[id] ?? null}
              onChange={(uid) =>
                uid !== null && onChange({ ...handover, authors: { ...handover.authors, [id]: uid } })
              }
              error={wasTried && !handover.authors[id] && t('leave.choose')}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}

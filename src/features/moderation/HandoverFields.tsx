import { Button, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import { emptyContact } from '#src/domain/contact.ts';
import { type Handover, type Successor, stays } from '#src/domain/handover.ts';
import { successorProblem } from '#src/domain/leaving.ts';
import classes from './DeskDialog.module.css';
import own from './HandoverFields.module.css';
import type { Dependents } from './useDependents.ts';

type HandoverFieldsProps = {
  /** Of the member who goes. */
  name: string;
  dependents: Dependents;
  handover: Handover;
  onChange: (handover: Handover) => void;
  /** Whether to say yet what is missing. */
  wasTried: boolean;
};

/** Another contact for each case that only this member answers for, another author for each text that is theirs alone. */
export function HandoverFields({ name, dependents, handover, onChange, wasTried }: HandoverFieldsProps) {
  const { t } = useTranslation('moderation');
  const { cases, drafts, colleagues } = dependents;
  const [first] = cases;
  const firstContact = first && handover.contacts[first.caseStudy.id];
  if (cases.length === 0 && drafts.length === 0) {
    return <p className={classes.text}>{t('handover.nothing')}</p>;
  }

  const setContacts = (contacts: Handover['contacts']) =>
    onChange({ ...handover, contacts: { ...handover.contacts, ...contacts } });

  return (
    <div className={own.handover}>
      {cases.length > 0 && (
        <fieldset className={classes.group}>
          <legend>{t('handover.cases', { count: cases.length })}</legend>
          <p className={classes.text}>{t('handover.casesText', { name })}</p>
          {cases.map(({ caseStudy: { id, content }, contact }, index) => {
            const successor = handover.contacts[id] ?? emptyContact;
            const problem = wasTried ? successorProblem(successor, contact) : null;
            return (
              <SuccessorFields
                key={id}
                caseStudyId={id}
                title={content.title}
                successor={successor}
                onChange={(next) => setContacts({ [id]: next })}
                problem={problem && t(`handover.${problem}`)}
                onUseForAll={
                  index === 0 && cases.length > 1 && firstContact
                    ? () =>
                        setContacts(Object.fromEntries(cases.map((one) => [one.caseStudy.id, firstContact])))
                    : null
                }
              />
            );
          })}
        </fieldset>
      )}
      {drafts.length > 0 && (
        <fieldset className={classes.group}>
          <legend>{t('handover.drafts', { count: drafts.length })}</legend>
          <p className={classes.text}>
            {t(colleagues.length > 0 ? 'handover.draftsText' : 'handover.noColleague', { name })}
          </p>
          {drafts.map(({ id, content }) => (
            <Select
              key={id}
              data-end={id}
              label={t('handover.author', { title: content.title || t('handover.untitled') })}
              data={[
                ...colleagues.map(({ uid, name: colleague }) => ({ value: uid, label: colleague })),
                { value: stays, label: t('handover.leave', { name }) },
              ]}
              value={handover.authors[id] ?? null}
              onChange={(uid) =>
                uid !== null && onChange({ ...handover, authors: { ...handover.authors, [id]: uid } })
              }
              error={wasTried && !handover.authors[id] && t('handover.choose')}
              placeholder={t('handover.choose')}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

type SuccessorFieldsProps = {
  caseStudyId: string;
  title: string;
  successor: Successor;
  onChange: (successor: Successor) => void;
  problem: string | null;
  onUseForAll: (() => void) | null;
};

function SuccessorFields(props: SuccessorFieldsProps) {
  const { caseStudyId, title, successor, onChange, problem, onUseForAll } = props;
  const { t } = useTranslation('moderation');
  const { contactName, contactEmail } = successor;
  return (
    // A group, so that equal fields of several cases can be told apart by ear.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside the fieldset would be drawn twice.
    <div role="group" aria-label={title} className={own.successor}>
      <p className={classes.quote} dir="auto">
        {title}
      </p>
      <div className={classes.pair}>
        <TextInput
          label={t('handover.name')}
          value={contactName}
          onChange={(event) => onChange({ contactName: event.currentTarget.value, contactEmail })}
          maxLength={caseStudyLimits.contactName}
          dir="auto"
          autoComplete="off"
        />
        <TextInput
          type="email"
          data-end={caseStudyId}
          label={t('handover.email')}
          value={contactEmail}
          onChange={(event) => onChange({ contactName, contactEmail: event.currentTarget.value })}
          error={problem}
          maxLength={caseStudyLimits.contactEmail}
          required
          withAsterisk={false}
          autoComplete="off"
        />
      </div>
      {onUseForAll && (
        <Button variant="subtle" size="compact-md" onClick={onUseForAll}>
          {t('handover.useForAll')}
        </Button>
      )}
    </div>
  );
}
